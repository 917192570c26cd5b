//! The headers that protect a reader, on every answer.

use bieb::tool::headers::Origin;

use crate::web::{SCRIPT, Web};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
    form-action 'self'; require-trusted-types-for 'script'; trusted-types default";

#[test]
fn every_answer_protects_its_reader() {
    let web = Web::new();
    let etag = web.get("/boot.js").header("etag").to_owned();
    for answer in [
        web.get("/"),
        web.get(SCRIPT),
        web.get("/content/events.json"),
        web.get("/nergens"),
        web.get("/weg.js"),
        web.ask("POST", "/", &[]),
        web.get_with("/boot.js", &[("if-none-match", &etag)]),
    ] {
        assert_eq!(answer.header("content-security-policy"), POLICY);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        let permissions = answer.header("permissions-policy");
        let own: Vec<&str> = permissions
            .split(", ")
            .filter(|one| !one.ends_with("=()"))
            .collect();
        assert_eq!(own, ["geolocation=(self)"], "{permissions}");
        assert!(permissions.contains("camera=()"), "{permissions}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[test]
fn the_policy_allows_the_receiver_of_feedback_and_nobody_else() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, endpoint: &str, added: &str) {
        let library = format!(r#"{{"branches": [], "feedback": {{"endpoint": "{endpoint}"}}}}"#);
        web.write("content/library.json", &library);
        let policy = POLICY
            .replace("connect-src 'self'", &format!("connect-src 'self'{added}"))
            .replace("form-action 'self'", &format!("form-action 'self'{added}"));
        assert_eq!(web.get("/").header("content-security-policy"), policy);
    }
    check(&web, "/api/feedback", "");
    check(
        &web,
        "https://formulier.example/bieb?x=1",
        " https://formulier.example",
    );
    check(
        &web,
        "https://formulier.example:8443/",
        " https://formulier.example:8443",
    );
    check(
        &web,
        "http://127.0.0.1:8081/api/feedback",
        " http://127.0.0.1:8081",
    );
    check(&web, "http://formulier.example/", "");
    check(&web, "mailto:iemand@voorbeeld.nl", "");
    check(&web, "https://a.example;script-src", "");
    web.write("content/library.json", "kapot");
    assert_eq!(web.get("/").header("content-security-policy"), POLICY);
}

#[test]
fn a_built_app_is_allowed_what_stands_in_its_page() {
    let web = Web::new();
    let page = "<style>p{}</style><script>doSomething();</script>";
    web.write("site/index.html", page);
    // As `printf %s … | openssl dgst -sha256 -binary | base64` says.
    let style = "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";
    let script = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";
    let policy = POLICY
        .replace("style-src 'self'", &format!("style-src 'self' {style}"))
        .replace(
            "'wasm-unsafe-eval'",
            &format!("'wasm-unsafe-eval' {script}"),
        );
    assert_eq!(web.get("/").header("content-security-policy"), policy);
}

#[test]
fn an_origin_is_a_scheme_and_a_host_and_nothing_that_ends_a_rule() {
    assert!(Origin::parse("https://a.example/b") == Origin::parse("HTTPS://A.example"));
    for url in [
        "http://a.example",
        "https://",
        "https://a b",
        "https://a;b",
        "https://a'b",
        "é",
        "",
    ] {
        assert_eq!(Origin::parse(url), None, "{url}");
    }
}

// Fetches a part of the program. What came broken the first time may be kept by the browser for a year, so
// another try passes its copy by. After a reload the loader of the page asks for us under another address.
const fetched = new Set();
async function fetchPart(url) {
    const isRetry = new URL(import.meta.url).search || fetched.has(url.href);
    const cache = isRetry ? 'reload' : 'default';
    fetched.add(url.href);
    const response = await fetch(url, { credentials: 'same-origin', cache });
    // The server has another version by now; the loader of the page hears so.
    if (response.status === 404) document.dispatchEvent(new Event('part-is-gone'));
    return response;
}

// What several parts need is in one file; of that, the piece between two bytes.
let shared;
async function fetchShared(from, to) {
    shared = shared || fetchBytes(new URL('./shared.wasm', import.meta.url));
    try {
        const bytes = await shared;
        return new Response(bytes.slice(from, to), { headers: { 'content-type': 'application/wasm' } });
    } catch (failure) {
        shared = undefined;
        throw failure;
    }
}

async function fetchBytes(url) {
    const response = await fetchPart(url);
    if (!response.ok) throw new Error(url + ' is missing');
    return response.arrayBuffer();
}

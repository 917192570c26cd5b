//! Books worth reading.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::app::components::occurrence_card::Level;
use crate::app::components::words::Words;
use crate::content::{Book, Text};
use crate::domain::dutch;
use crate::domain::search::slug;

/// Each book under its title, with writer, for which age, and why this one.
#[component]
pub fn BookList(
    books: Vec<Book>,
    /// Of the titles.
    #[prop(optional)]
    level: Level,
) -> impl IntoView {
    // A page has an id once, and staff may have written a book twice.
    let mut seen = HashSet::new();
    let items: Vec<_> = books
        .into_iter()
        .map(|book| {
            let id = book_id(book.title.as_str());
            let id = seen.insert(id.clone()).then_some(id);
            view! { <BookItem book level id/> }
        })
        .collect();
    view! { <ul role="list" class="book-list">{items}</ul> }
}

/// The id of a book in a list, for links to it: `boek-het-leven-van-een-loser`.
fn book_id(title: &str) -> String {
    match slug(title).as_str() {
        "" => "boek".to_owned(),
        slug => ["boek-", slug].concat(),
    }
}

#[component]
fn BookItem(
    book: Book,
    level: Level,
    /// `None`: a book before it has it.
    id: Option<String>,
) -> impl IntoView {
    let author = book.author.map(|author| view! { <Words text=author/> " " });
    let age = book.age.filter(|age| !age.is_all());
    let age = age.map(|age| view! { <span class="tag">{dutch::age(age)}</span> });
    let about = (author.is_some() || age.is_some()).then(|| view! { <p>{author} {age}</p> });
    let why = book.why.map(|why| view! { <p><Words text=why/></p> });
    view! { <li><BookTitle title=book.title level id/> {about} {why}</li> }
}

#[component]
fn BookTitle(title: Text, level: Level, id: Option<String>) -> impl IntoView {
    let focus = id.as_ref().map(|_| "-1");
    let title = view! { <cite><Words text=title/></cite> };
    match level {
        Level::Third => {
            view! { <h3 class="book-list__title" id=id tabindex=focus>{title}</h3> }.into_any()
        }
        Level::Fourth => {
            view! { <h4 class="book-list__title" id=id tabindex=focus>{title}</h4> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_has_its_title_for_an_id() {
        #[track_caller]
        fn check(title: &str, id: &str) {
            assert_eq!(book_id(title), id);
        }
        check("Het leven van een loser", "boek-het-leven-van-een-loser");
        check("Haikyu!!", "boek-haikyu");
        check("'t Hooge Nest", "boek-t-hooge-nest");
        check("Café Vélo", "boek-cafe-velo");
        check("!", "boek");
    }
}

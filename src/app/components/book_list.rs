//! Books worth reading.

use leptos::prelude::*;

use crate::app::components::words::words;
use crate::content::Book;
use crate::domain::dutch;

/// Title and writer, for which age, and why this one.
pub fn book_list(books: &[Book]) -> AnyView {
    let items: Vec<AnyView> = books.iter().map(book).collect();
    view! { <ul class="book-list">{items}</ul> }.into_any()
}

fn book(book: &Book) -> AnyView {
    let author = book.author.as_ref().map(|author| {
        view! { ", " {words(author)} }
    });
    let age = book.age.filter(|age| !age.is_all());
    let age = age.map(|age| view! { " " <span class="tag">{dutch::age(age)}</span> });
    let why = book.why.as_ref().map(|why| view! { <p>{words(why)}</p> });
    view! {
        <li>
            <p><cite class="book-list__title">{words(&book.title)}</cite> {author} {age}</p>
            {why}
        </li>
    }
    .into_any()
}

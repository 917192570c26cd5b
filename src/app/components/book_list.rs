//! Books worth reading.

use leptos::prelude::*;

use crate::app::components::words::Words;
use crate::content::Book;
use crate::domain::dutch;

/// Title and writer, for which age, and why this one.
#[component]
pub fn BookList(books: Vec<Book>) -> impl IntoView {
    let item = |book| view! { <BookItem book/> };
    view! { <ul role="list" class="book-list">{books.into_iter().map(item).collect_view()}</ul> }
}

#[component]
fn BookItem(book: Book) -> impl IntoView {
    let author = book
        .author
        .map(|author| view! { ", " <Words text=author/> });
    let age = book.age.filter(|age| !age.is_all());
    let age = age.map(|age| view! { " " <span class="tag">{dutch::age(age)}</span> });
    let why = book.why.map(|why| view! { <p><Words text=why/></p> });
    view! {
        <li>
            <p><cite class="book-list__title"><Words text=book.title/></cite> {author} {age}</p>
            {why}
        </li>
    }
}

//! Books worth reading.

use crate::app::components::words::words;
use crate::app::html::{Node, html};
use crate::content::Book;
use crate::domain::dutch;

/// Title and writer, for which age, and why this one.
pub fn book_list(books: &[Book]) -> Node {
    let items: Vec<Node> = books.iter().map(book).collect();
    html! { ul(class="book-list") { (items) } }
}

fn book(book: &Book) -> Node {
    let author = book.author.as_ref().map(|author| {
        html! { ", " (words(author)) }
    });
    let age = book.age.filter(|age| !age.is_all());
    let age = age.map(|age| html! { " " span(class="tag") { (dutch::age(age)) } });
    let why = book.why.as_ref().map(|why| html! { p { (words(why)) } });
    html! {
        li { p { cite(class="book-list__title") { (words(&book.title)) } (author) (age) } (why) }
    }
}

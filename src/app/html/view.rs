//! A piece of a page among the views of Leptos, so that its router and its way to mount can show it.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::build::State;
use super::node::Node;

impl Render for Node {
    type State = State;

    fn build(self) -> State {
        Node::build(self, false)
    }

    fn rebuild(self, state: &mut State) {
        Node::rebuild(self, state, false);
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, before: Option<&types::Node>) {
        self.insert(parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.insert_before(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

/// A piece of a page has its own attributes, and takes no others.
impl AddAnyAttr for Node {
    type Output<NewAttr: Attribute> = Node;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Node {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Node;
    type Owned = Node;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Node {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        _: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(html);
    }

    /// The app draws its own page, and takes over none.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> State {
        Node::build(self, false)
    }

    fn into_owned(self) -> Node {
        self
    }
}

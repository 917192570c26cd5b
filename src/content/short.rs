//! Order in short lists.

/// Sorts a short list: equals keep their order. The standard library's sorts are made for long lists,
/// and each kind of list it sorts costs a resident 3 KB more to download.
pub fn sort_short<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let place = list[..end].partition_point(|known| key(known) <= key(&list[end]));
        list[place..=end].rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use super::sort_short;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut list = [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')];
        sort_short(&mut list, |(key, _)| *key);
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
        sort_short(&mut [] as &mut [u8], |key| *key);
    }
}

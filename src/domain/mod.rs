//! The rules. Pure: time and content are arguments.

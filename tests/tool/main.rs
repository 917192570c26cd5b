//! The tool as its users meet it: `bieb check` as a program, the server through HTTP.

mod attacks;
mod build;
mod check;
mod child;
mod command_line;
mod headers;
mod serve;
mod split;
mod web;

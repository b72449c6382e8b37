//! How fast lists are written.

fn main() {
    divan::main();
}

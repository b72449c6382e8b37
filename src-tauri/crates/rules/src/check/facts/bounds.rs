//! Which of its bounds a number crosses.

/// The first bound that `number` crosses, each a share of `whole`: at least, at most, more than, less than, each with the
/// code of the message that says so.
pub(in crate::check) fn crossed(
    number: f64,
    whole: f64,
    [least, most, more, less]: [(Option<f64>, &'static str); 4],
) -> Option<(&'static str, f64)> {
    let crossed = |(bound, code): (Option<f64>, &'static str), is_crossed: fn(f64, f64) -> bool| {
        let bound = bound.filter(|bound| is_crossed(number, bound * whole))?;
        Some((code, bound))
    };
    crossed(least, |it, least| it < least)
        .or_else(|| crossed(most, |it, most| it > most))
        .or_else(|| crossed(more, |it, more| it <= more))
        .or_else(|| crossed(less, |it, less| it >= less))
}

//! A page as HTML.

use std::io::Write;
use std::path::Path;

use catalogue::{Catalogue, Value};
use chrono::{DateTime, Utc};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use rules::Text;

use super::{DecisionExplanation, Explanation, LogLine, Proof, RoundExplanation, embedded_json};
use crate::ListError;
use crate::cell::sentence;
use crate::decimal_sign::with_decimal_sign;
use crate::error::folder_of;
use crate::rows::labels;
use crate::write::RenderContext;

const STYLE: &str = "body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#16181d}\
h1,h2{font-family:Georgia,serif;line-height:1.25}h2{margin-top:2rem;border-top:2px solid}\
table{width:100%;border-collapse:collapse}th,td{padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ccc;text-align:start;vertical-align:top}\
.end{text-align:end;font-variant-numeric:tabular-nums}.hash{font:.75rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}\
small,.second{color:#555}@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}";

/// Writes a page to `path`: whole, or not at all.
pub fn write_page(path: &Path, page: &str) -> Result<(), ListError> {
    let list_error = |error| ListError::of(error, path);
    let mut file = tempfile::Builder::new()
        .prefix(".awards-page-")
        .tempfile_in(folder_of(path))
        .map_err(list_error)?;
    file.write_all(page.as_bytes()).map_err(list_error)?;
    file.as_file().sync_all().map_err(list_error)?;
    file.persist(path)
        .map_err(|refused| list_error(refused.error))?;
    Ok(())
}

/// The page of one entry, as HTML.
pub fn render_explanation(
    explanation: &Explanation,
    proof: &Proof,
    context: &RenderContext,
) -> String {
    let page = Page {
        catalogue: Catalogue::of(context.language),
        context,
    };
    page.markup(explanation, proof).into_string()
}

struct Page<'a> {
    catalogue: &'static Catalogue,
    context: &'a RenderContext,
}

impl Page<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.say(id, [])
    }

    fn text_with<'a>(
        &self,
        id: &str,
        params: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> String {
        self.catalogue.say(id, params)
    }

    fn call_text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.catalogue.language().code())
    }

    fn instant(&self, at: &DateTime<Utc>) -> String {
        self.catalogue.instant(at, self.context.zone)
    }

    /// A mean, with two decimals.
    fn mean(&self, mean: f64) -> String {
        with_decimal_sign(format!("{mean:.2}"), self.catalogue.language())
    }

    /// A mark as the judge gave it, unrounded.
    fn mark(&self, mark: f64) -> String {
        with_decimal_sign(mark.to_string(), self.catalogue.language())
    }

    fn markup(&self, explanation: &Explanation, proof: &Proof) -> Markup {
        let number = format!("{:04}", explanation.number);
        let names: Vec<&str> = explanation
            .names
            .iter()
            .map(rules::PublicName::as_str)
            .collect();
        let title = self.text_with("page-title", [("number", Value::Text(number))]);
        html! {
            (DOCTYPE)
            html lang=(self.catalogue.language().tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width";
                    title { (title) }
                    style { (STYLE) }
                }
                body {
                    p .second { (self.call_text(&explanation.organisation)) " · " (self.call_text(&explanation.edition)) }
                    h1 { (title) }
                    p { b { (explanation.title) } br; (names.join(", ")) br; (self.call_text(&explanation.category)) }
                    @if let Some(at) = &explanation.received_at {
                        p { (self.text_with("page-received", [("at", Value::Text(self.instant(at)))])) }
                    }
                    (self.eligibility(explanation))
                    @for round in &explanation.rounds { (self.round(round)) }
                    (self.decisions(&explanation.decisions))
                    (self.proof(proof))
                }
            }
        }
    }

    fn eligibility(&self, explanation: &Explanation) -> Markup {
        let verdict = self.text(labels::verdict(explanation.verdict).message);
        let version = Value::Number(f64::from(explanation.call_version));
        html! {
            h2 { (self.text("page-eligibility")) }
            p { (self.text_with("page-verdict", [("verdict", Value::Text(verdict)), ("version", version)])) }
            table {
                thead { tr {
                    th { (self.text("column-rule-words")) } th { (self.text("column-outcome")) } th { (self.text("column-message")) }
                } }
                tbody { @for finding in &explanation.findings { tr {
                    td { (self.call_text(&finding.words)) }
                    td { (self.text(labels::outcome(finding.outcome).message)) }
                    td {
                        (sentence(&finding.message, self.catalogue))
                        @for part in &finding.parts { " " (sentence(part, self.catalogue)) }
                    }
                } } }
            }
        }
    }

    fn round(&self, round: &RoundExplanation) -> Markup {
        let number = Value::Number(f64::from(round.round));
        let name = match &round.name {
            Some(name) => self.call_text(name).to_owned(),
            None => self.text_with("round-n", [("round", number)]),
        };
        html! {
            h2 { (name) }
            table {
                thead { tr {
                    th { (self.text("judge")) }
                    @for criterion in &round.criteria { th .end { (self.call_text(criterion)) } }
                    th .end { (self.text("sheet-mean")) }
                } }
                tbody { @for (index, sheet) in round.sheets.iter().enumerate() { tr {
                    td { (self.text_with("page-judge", [("letter", Value::Text(letter(index)))])) }
                    @if sheet.recused {
                        td colspan=(round.criteria.len() + 1) { (self.text("recused")) }
                    } @else {
                        @for mark in &sheet.marks { td .end { (mark.map_or_else(|| "–".to_owned(), |mark| self.mark(mark))) } }
                        td .end { b { (sheet.mean.map_or_else(|| "–".to_owned(), |mean| self.mean(mean))) } }
                    }
                } } }
            }
            @if let (Some(place), Some(mean)) = (round.place, round.mean) {
                p { (self.text_with(if round.tied { "page-place-tied" } else { "page-place" }, [
                    ("place", Value::Number(f64::from(place))),
                    ("of", Value::Number(f64::from(round.of))),
                    ("mean", Value::Text(self.mean(mean))),
                ])) }
            }
            @if let Some(advanced) = round.advanced {
                p { (self.text(if advanced { "page-advanced" } else { "page-not-advanced" })) }
            }
        }
    }

    fn decisions(&self, decisions: &[DecisionExplanation]) -> Markup {
        html! {
            h2 { (self.text("decision")) }
            @if decisions.is_empty() { p { (self.text("decision-open")) } }
            @for decision in decisions {
                p {
                    b { (self.outcome(decision)) } " "
                    small { (self.instant(&decision.at)) }
                    @if let Some(words) = &decision.words { br; (words) }
                    @if let Some((in_favour, against, abstained)) = decision.votes {
                        br; (self.text_with("votes-counted", [
                            ("in_favour", Value::Number(f64::from(in_favour))),
                            ("against", Value::Number(f64::from(against))),
                            ("abstained", Value::Number(f64::from(abstained))),
                        ]))
                    }
                }
            }
        }
    }

    /// What was decided, after the name of the award where it is not on the entry's category.
    fn outcome(&self, decision: &DecisionExplanation) -> String {
        let outcome = self.text(decision.outcome.label().message);
        match &decision.award {
            None => outcome,
            Some(award) => self.text_with(
                "page-award-outcome",
                [
                    ("award", Value::Text(self.call_text(award).to_owned())),
                    ("outcome", Value::Text(outcome)),
                ],
            ),
        }
    }

    fn proof(&self, proof: &Proof) -> Markup {
        let fingerprint = Value::Text(proof.fingerprint.clone());
        html! {
            h2 { (self.text("page-proof")) }
            p { (self.text("page-proof-explained")) }
            table {
                thead { tr {
                    th { (self.text("page-line")) } th { (self.text("page-when")) } th { (self.text("page-what")) } th { (self.text("page-hash")) }
                } }
                tbody {
                    @for line in &proof.lines { (self.line(line)) }
                    (self.line(&proof.head))
                }
            }
            p { (self.text_with("page-signed", [("fingerprint", fingerprint)])) }
            (PreEscaped(embedded_json::embed(&proof.data)))
        }
    }

    fn line(&self, line: &LogLine) -> Markup {
        html! { tr {
            td .end { (line.seq) }
            td { @if let Some(at) = &line.at { (self.instant(at)) } }
            td { (self.text(&line.what)) }
            td .hash { (line.hash) }
        } }
    }
}

/// The name of the sheet at an index, as spreadsheets name columns: A, B, C, …, Z, AA.
fn letter(index: usize) -> String {
    let last_letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => last_letter.to_string(),
        more => letter(more - 1) + &last_letter.to_string(),
    }
}

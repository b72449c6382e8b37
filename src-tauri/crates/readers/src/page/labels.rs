//! Words before a date that say what it is a date of.

use super::wording::end_of;
use crate::Fact;

/// At most this many bytes before a date are searched for its label.
const LONGEST: usize = 200;

/// What stands before the day of publication, in lower case.
const PUBLISHED: &[&str] = &[
    "published",
    "posted",
    "publié",
    "publiée",
    "publication",
    "mis en ligne",
    "mise en ligne",
    "paru",
    "parue",
    "first published",
    "originally published",
    "released",
    "datum",
    "date",
    "diffusé",
    "diffusée",
    "created",
    "issued",
    "gespeichert",
    "eingestellt",
    "verfasst",
    "geschrieben",
    "written",
    "soumis",
    "enviado",
    "inviato",
    "ingediend",
    "submitted",
    "veröffentlicht",
    "publiziert",
    "veröffentlichung",
    "veröffentlichungsdatum",
    "erscheinungsdatum",
    "erstveröffentlichung",
    "erschienen",
    "erstellt",
    "stand",
    "online seit",
    "dieser artikel wurde am",
    "dieser beitrag wurde am",
    "dieser eintrag wurde am",
    "publicado",
    "publicada",
    "fecha",
    "pubblicato",
    "pubblicata",
    "publicat",
    "publicată",
    "data publicării",
    "postat",
    "adăugat",
    "aired",
    "gepubliceerd",
    "geplaatst",
    "publicerad",
    "publiceret",
    "publisert",
    "julkaistu",
    "opublikowano",
    "data publikacji",
    "publikováno",
    "zveřejněno",
    "megjelent",
    "objavljeno",
    "yayınlanma",
    "yayın tarihi",
    "δημοσίευση",
    "δημοσιεύτηκε",
    "δημοσιεύθηκε",
    "опубликовано",
    "опубликована",
    "дата публикации",
    "добавлено",
    "создано",
    "размещено",
    "опубліковано",
    "публикувано",
    "نشر",
    "نُشر",
    "تاريخ النشر",
    "نشرت",
    "تم النشر",
    "أضيف",
    "تاریخ انتشار",
    "تاریخ خبر",
    "تاریخ مخابره",
    "انتشار",
    "منتشر شده",
    "פורסם",
    "פורסמה",
    "תאריך פרסום",
    "diterbitkan",
    "dipublikasikan",
    "đăng",
    "प्रकाशित",
    "发布时间",
    "发布于",
    "发表于",
    "發佈",
    "公開日",
    "公開",
    "掲載",
    "投稿日",
    "配信",
    "입력",
    "등록",
    "게시",
];

/// What stands before the day of the last change.
const MODIFIED: &[&str] = &[
    "updated",
    "update",
    "modified",
    "mis à jour",
    "mise à jour",
    "modifié",
    "modifiée",
    "actualisé",
    "last edited",
    "last changed",
    "revised",
    "aktualisiert",
    "aktualisierung",
    "zuletzt geändert",
    "zuletzt bearbeitet",
    "letzte änderung",
    "überarbeitet",
    "geändert",
    "actualizado",
    "actualizada",
    "atualizado",
    "atualizada",
    "aggiornato",
    "ultima modifica",
    "actualizat",
    "actualizată",
    "actualizare",
    "data actualizării",
    "modificat",
    "dernière modification",
    "corrected",
    "reviewed",
    "bijgewerkt",
    "uppdaterad",
    "opdateret",
    "oppdatert",
    "päivitetty",
    "aktualizacja",
    "zaktualizowano",
    "aktualizováno",
    "frissítve",
    "güncelleme",
    "güncellenme",
    "ενημέρωση",
    "обновлено",
    "обновлена",
    "обновление",
    "обновлён",
    "изменено",
    "оновлено",
    "آخر تحديث",
    "تاريخ التحديث",
    "آخر تعديل",
    "تم التحديث",
    "تحديث",
    "به روز",
    "ویرایش",
    "بروزرسانی",
    "به‌روزرسانی",
    "עודכן",
    "עודכנה",
    "עדכון",
    "diperbarui",
    "cập nhật",
    "अपडेट",
    "更新",
    "最終更新",
    "수정",
    "업데이트",
];

/// What stands before days that are neither.
const OTHER: &[&str] = &[
    "copyright",
    "©",
    "born",
    "died",
    "founded",
    "expires",
    "until",
    "deadline",
    "archived",
    "accessed",
    "joined",
    "member since",
    "retrieved",
    "today is",
    "event date",
    "beginn",
    "starts",
    "start date",
    "end date",
    "jusqu'au",
    "jusqu’au",
    "membre depuis",
    "since",
    "abgerufen",
    "geboren",
    "gültig bis",
    "né le",
    "née le",
    "consulté le",
];

/// What a label says of the day after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Label {
    /// It is that of publication or of a change.
    Of(Fact),
    /// It is another.
    Another,
}

impl Label {
    /// The fact that it gives the date after it.
    pub(super) fn fact(self) -> Option<Fact> {
        match self {
            Self::Of(fact) => Some(fact),
            Self::Another => None,
        }
    }
}

/// The fact that the last label in a text gives the date after it; `None` where there is no label.
pub(super) fn label(text: &str) -> Option<Fact> {
    last_label(text)?.fact()
}

/// The last label of a text.
pub(super) fn last_label(text: &str) -> Option<Label> {
    label_with_place(text).map(|(label, _, _)| label)
}

/// The last label of a text, and where it stands in it. Of two that end at one place the longer says what it is.
pub(super) fn label_with_place(text: &str) -> Option<(Label, usize, usize)> {
    // A label stands near its date.
    let end = end_of(text, LONGEST);
    let skipped = text.len() - end.len();
    if !end.contains(char::is_alphabetic) && !end.contains('©') {
        return None;
    }
    let lower = end.to_lowercase();
    let is_ascii = lower.is_ascii();
    let last = |words: &[&str]| {
        let places = words
            .iter()
            .filter(|word| !is_ascii || word.is_ascii())
            .filter_map(|word| {
                let at = place(&lower, word)?;
                Some((at + word.len(), word.len()))
            });
        places.max()
    };
    let ((to, length), label) = [
        (last(PUBLISHED), Label::Of(Fact::Published)),
        (last(MODIFIED), Label::Of(Fact::Modified)),
        (last(OTHER), Label::Another),
    ]
    .into_iter()
    .filter_map(|(at, label)| Some((at?, label)))
    .max_by_key(|(at, _)| *at)?;
    // Where lower case has another length, the places are those of the nearest letters.
    let from = text.floor_char_boundary(skipped + to - length);
    Some((label, from, text.floor_char_boundary(skipped + to)))
}

/// Where a word stands last as a word.
fn place(text: &str, word: &str) -> Option<usize> {
    text.rmatch_indices(word)
        .find(|(at, _)| {
            !text[..*at].ends_with(char::is_alphanumeric)
                && !text[at + word.len()..].starts_with(char::is_alphanumeric)
        })
        .map(|(at, _)| at)
}

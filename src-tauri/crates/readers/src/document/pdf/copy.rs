//! A copy of some pages with nothing but what their text needs.
//!
//! What draws the text (`hayro`) unpacks streams without a limit and follows whatever it finds. So it is handed a file
//! written here: all unpacked, with fonts and forms only, no picture, no loop, and no more work than was counted.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::draws;
use super::loader::is_limit;
use crate::ReadError;

/// The deepest nesting of forms in forms.
const DEEPEST_FORM: usize = 16;

/// A font, with its tables, unpacks to at most this many bytes; those of Chinese take some 20 MB.
const LONGEST_FONT: usize = 32 * 1024 * 1024;

/// Keys that a font does not need for its letters, or that point to other objects.
const NOT_OF_FONTS: [&[u8]; 10] = [
    b"Filter",
    b"DecodeParms",
    b"Length",
    b"Resources",
    b"Metadata",
    b"Parent",
    b"P",
    b"StructParent",
    b"UseCMap",
    b"F",
];

/// How much may still be unpacked and processed of a file.
pub(super) struct Budget {
    /// Bytes of streams that may still be unpacked.
    pub(super) unpacked: usize,
    /// Bytes of content that may still be gone over, each form as often as it is drawn.
    pub(super) work: u64,
}

/// A copy in the making.
pub(super) struct Copy<'d> {
    from: &'d Document,
    to: Document,
    pages: Vec<Object>,
    tree: ObjectId,
    blank: ObjectId,
    copied_ids: BTreeMap<ObjectId, ObjectId>,
    waiting: Vec<ObjectId>,
    /// Forms by where they were found: where they are now and what drawing them takes. `None` while one is copied.
    forms: BTreeMap<ObjectId, Option<(ObjectId, u64)>>,
    /// Bytes in the copy.
    pub(super) length: usize,
}

impl<'d> Copy<'d> {
    pub(super) fn of(from: &'d Document) -> Self {
        let mut to = Document::with_version("1.7");
        let tree = to.new_object_id();
        let blank = to.add_object(Stream::new(Dictionary::new(), Vec::new()));
        Self {
            from,
            to,
            pages: Vec::new(),
            tree,
            blank,
            copied_ids: BTreeMap::new(),
            waiting: Vec::new(),
            forms: BTreeMap::new(),
            length: 0,
        }
    }

    /// Adds a page.
    pub(super) fn add(&mut self, page: ObjectId, budget: &mut Budget) -> Result<(), ReadError> {
        let content = self
            .from
            .get_page_content_with_limit(page, budget.unpacked)
            .map_err(|error| read_error(&error))?;
        self.spend(content.len(), budget)?;
        let resources = inherited(self.from, page, b"Resources");
        let resources = resources.and_then(|found| found.as_dict().ok());
        let (resources, work) = self.resources(resources, &content, 0, budget)?;
        budget.work = budget.work.checked_sub(work).ok_or(ReadError::TooDeep)?;
        let content = self.to.add_object(Stream::new(Dictionary::new(), content));
        let mut copy = Dictionary::new();
        copy.set("Type", Object::Name(b"Page".to_vec()));
        copy.set("Parent", self.tree);
        copy.set("MediaBox", vec![0.into(), 0.into(), 612.into(), 792.into()]);
        copy.set("Resources", resources);
        copy.set("Contents", content);
        let id = self.to.add_object(copy);
        self.pages.push(id.into());
        Ok(())
    }

    /// The copy as a file.
    pub(super) fn into_bytes(mut self, budget: &mut Budget) -> Result<Vec<u8>, ReadError> {
        while let Some(id) = self.waiting.pop() {
            let Some(to) = self.copied_ids.get(&id).copied() else {
                continue;
            };
            let object = self.from.objects.get(&id).unwrap_or(&Object::Null);
            let copy = match object {
                Object::Stream(stream) => {
                    let content = unpacked(stream, LONGEST_FONT.min(budget.unpacked))?;
                    self.spend(content.len(), budget)?;
                    Object::Stream(Stream::new(self.dictionary(&stream.dict), content))
                }
                Object::Null
                | Object::Boolean(_)
                | Object::Integer(_)
                | Object::Real(_)
                | Object::Name(_)
                | Object::String(..)
                | Object::Array(_)
                | Object::Dictionary(_)
                | Object::Reference(_) => self.copy_value(object),
            };
            self.to.objects.insert(to, copy);
        }
        let mut tree = Dictionary::new();
        tree.set("Type", Object::Name(b"Pages".to_vec()));
        tree.set("Count", i64::try_from(self.pages.len()).unwrap_or(0));
        tree.set("Kids", self.pages);
        self.to.objects.insert(self.tree, tree.into());
        let mut root = Dictionary::new();
        root.set("Type", Object::Name(b"Catalog".to_vec()));
        root.set("Pages", self.tree);
        let root = self.to.add_object(root);
        self.to.trailer.set("Root", root);
        let mut bytes = Vec::new();
        self.to
            .save_to(&mut bytes)
            .map_err(|_| ReadError::Damaged)?;
        Ok(bytes)
    }

    fn spend(&mut self, bytes: usize, budget: &mut Budget) -> Result<(), ReadError> {
        budget.unpacked = budget
            .unpacked
            .checked_sub(bytes)
            .ok_or(ReadError::TooDeep)?;
        self.length += bytes;
        Ok(())
    }

    /// The fonts and forms that a content may name, and the work of going over the content with all it draws.
    fn resources(
        &mut self,
        from: Option<&'d Dictionary>,
        content: &[u8],
        depth: usize,
        budget: &mut Budget,
    ) -> Result<(Dictionary, u64), ReadError> {
        let subdictionary = |key: &[u8]| {
            let object = from?.get(key).ok()?;
            self.from.dereference(object).ok()?.1.as_dict().ok()
        };
        let (fonts, x_objects) = (subdictionary(b"Font"), subdictionary(b"XObject"));
        let mut work = u64::try_from(content.len()).unwrap_or(u64::MAX);
        let mut to = Dictionary::new();
        if let Some(fonts) = fonts {
            self.spend(fonts.len(), budget)?;
            to.set("Font", self.dictionary(fonts));
        }
        let mut forms = Dictionary::new();
        let draw_counts = x_objects
            .filter(|x_objects| !x_objects.is_empty())
            .map(|_| draws::count_draws(content));
        for (name, x_object) in x_objects.into_iter().flat_map(Dictionary::iter) {
            let draws = draw_counts
                .as_ref()
                .map_or(0, |counts| counts.at_most(name));
            if draws == 0 {
                continue;
            }
            if let Some((id, of_form)) = self.form(x_object, depth, budget)? {
                forms.set(name.clone(), id);
                work = work.saturating_add(of_form.saturating_mul(draws));
            }
        }
        to.set("XObject", forms);
        Ok((to, work))
    }

    /// A form, and the work of drawing it once; `None` for a picture, and for a form that draws itself.
    fn form(
        &mut self,
        form: &'d Object,
        depth: usize,
        budget: &mut Budget,
    ) -> Result<Option<(ObjectId, u64)>, ReadError> {
        let Ok((Some(id), Object::Stream(stream))) = self.from.dereference(form) else {
            return Ok(None);
        };
        if let Some(known_form) = self.forms.get(&id) {
            return Ok(*known_form);
        }
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form".as_slice()) {
            return Ok(None);
        }
        if depth > DEEPEST_FORM {
            return Err(ReadError::TooDeep);
        }
        self.forms.insert(id, None);
        let content = unpacked(stream, budget.unpacked)?;
        self.spend(content.len(), budget)?;
        let resources = stream.dict.get_deref(b"Resources", self.from).ok();
        let resources = resources.and_then(|found| found.as_dict().ok());
        let (resources, work) = self.resources(resources, &content, depth + 1, budget)?;
        let mut dict = Dictionary::new();
        dict.set("Type", Object::Name(b"XObject".to_vec()));
        dict.set("Subtype", Object::Name(b"Form".to_vec()));
        for key in ["BBox", "Matrix"] {
            if let Some(numbers) = numbers(self.from, stream.dict.get(key.as_bytes()).ok()) {
                dict.set(
                    key,
                    numbers.into_iter().map(Object::Real).collect::<Vec<_>>(),
                );
            }
        }
        dict.set("Resources", resources);
        let copied = (self.to.add_object(Stream::new(dict, content)), work);
        self.forms.insert(id, Some(copied));
        Ok(Some(copied))
    }

    fn dictionary(&mut self, from: &Dictionary) -> Dictionary {
        let mut to = Dictionary::new();
        for (key, value) in from {
            if key == b"CharProcs" {
                // What draws the letters of such a font is not needed, only that they are there.
                let procedures = self.from.dereference(value).ok();
                let names = procedures.and_then(|(_, found)| found.as_dict().ok());
                let mut blank = Dictionary::new();
                for (name, _) in names.into_iter().flat_map(Dictionary::iter) {
                    blank.set(name.clone(), self.blank);
                }
                to.set(key.clone(), blank);
            } else if !NOT_OF_FONTS.contains(&key.as_slice()) {
                let value = self.copy_value(value);
                to.set(key.clone(), value);
            }
        }
        to
    }

    /// A value in the copy; what it refers to is copied later, once.
    fn copy_value(&mut self, from: &Object) -> Object {
        match from {
            Object::Reference(_) => {
                let Ok((Some(id), _)) = self.from.dereference(from) else {
                    return Object::Null;
                };
                if let Some(known_id) = self.copied_ids.get(&id) {
                    return (*known_id).into();
                }
                let to = self.to.new_object_id();
                self.copied_ids.insert(id, to);
                self.waiting.push(id);
                to.into()
            }
            Object::Array(values) => {
                Object::Array(values.iter().map(|value| self.copy_value(value)).collect())
            }
            Object::Dictionary(from) => self.dictionary(from).into(),
            Object::Stream(_) => Object::Null,
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..) => from.clone(),
        }
    }
}

/// The value of a key of a page or of what the page stands in.
pub(super) fn inherited<'d>(from: &'d Document, page: ObjectId, key: &[u8]) -> Option<&'d Object> {
    /// Trees of pages are a few levels deep.
    const MOST_LEVELS: usize = 64;
    let mut node = from.get_dictionary(page).ok()?;
    for _ in 0..MOST_LEVELS {
        if let Ok(value) = node.get_deref(key, from) {
            return Some(value);
        }
        node = node.get_deref(b"Parent", from).ok()?.as_dict().ok()?;
    }
    None
}

/// The numbers of a short list.
pub(super) fn numbers(from: &Document, list: Option<&Object>) -> Option<Vec<f32>> {
    let (_, list) = from.dereference(list?).ok()?;
    let number = |one: &Object| from.dereference(one).ok()?.1.as_float().ok();
    list.as_array().ok()?.iter().take(8).map(number).collect()
}

/// The content of a stream; nothing where it is not packed as it says.
fn unpacked(stream: &Stream, limit: usize) -> Result<Vec<u8>, ReadError> {
    match stream.get_plain_content_with_limit(limit) {
        Ok(content) => Ok(content),
        Err(error) if is_limit(&error) => Err(ReadError::TooDeep),
        Err(_) => Ok(Vec::new()),
    }
}

fn read_error(error: &lopdf::Error) -> ReadError {
    if is_limit(error) {
        ReadError::TooDeep
    } else {
        ReadError::Damaged
    }
}

//! Prints made for these tests.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// A print of pages that show these contents with the same resources, beside the objects that the document has already.
pub(crate) fn pdf(
    mut document: Document,
    resources: Dictionary,
    contents: impl IntoIterator<Item = ObjectId>,
) -> Vec<u8> {
    let resources = document.add_object(resources);
    let tree = document.new_object_id();
    let kids: Vec<Object> = contents
        .into_iter()
        .map(|content| {
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 612.into(), 792.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(
        tree,
        dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids }.into(),
    );
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

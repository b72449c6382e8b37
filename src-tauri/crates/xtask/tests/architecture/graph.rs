//! What Cargo says of the dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

use crate::files;

static METADATA: LazyLock<Metadata> = LazyLock::new(|| {
    let host = Command::new("rustc")
        .args(["--print", "host-tuple"])
        .output()
        .unwrap()
        .stdout;
    let host = String::from_utf8(host).unwrap().trim().to_owned();
    // Without a platform, Cargo would fetch the packages of every other system.
    let platform = ["--locked".to_owned(), "--filter-platform".to_owned(), host];
    MetadataCommand::new()
        .current_dir(files::root())
        .other_options(platform)
        .exec()
        .unwrap()
});

/// The packages of the workspace, by name.
pub(crate) fn members() -> BTreeSet<String> {
    METADATA
        .workspace_packages()
        .iter()
        .map(|it| it.name.to_string())
        .collect()
}

/// What the package's manifest names: dependencies of every kind, those of its tests too.
pub(crate) fn named_by(package: &str) -> BTreeSet<String> {
    member(package)
        .dependencies
        .iter()
        .map(|it| it.name.clone())
        .collect()
}

/// What the package's own code may use: its manifest without the dependencies of its tests.
pub(crate) fn used_by(package: &str) -> BTreeSet<String> {
    let of_tests = DependencyKind::Development;
    let named = member(package)
        .dependencies
        .iter()
        .filter(|it| it.kind != of_tests);
    named.map(|it| it.name.clone()).collect()
}

/// The features that the package's own code asks for of the other packages of the workspace: `package/feature`.
pub(crate) fn features_used_by(package: &str) -> BTreeSet<String> {
    let members = members();
    let used = member(package).dependencies.iter();
    used.filter(|it| it.kind != DependencyKind::Development && members.contains(&it.name))
        .flat_map(|it| {
            it.features
                .iter()
                .map(|feature| format!("{}/{feature}", it.name))
        })
        .collect()
}

/// All that is compiled into the package, however deep.
pub(crate) fn compiled_into(package: &str) -> BTreeSet<String> {
    let resolve = METADATA.resolve.as_ref().unwrap();
    let nodes: BTreeMap<&PackageId, _> = resolve.nodes.iter().map(|it| (&it.id, it)).collect();
    let mut reached = BTreeSet::new();
    let mut ahead = vec![&member(package).id];
    while let Some(id) = ahead.pop() {
        if !reached.insert(id) {
            continue;
        }
        let of_code = |kinds: &[cargo_metadata::DepKindInfo]| {
            kinds.iter().any(|it| it.kind == DependencyKind::Normal)
        };
        ahead.extend(
            nodes[id]
                .deps
                .iter()
                .filter(|it| of_code(&it.dep_kinds))
                .map(|it| &it.pkg),
        );
    }
    reached
        .into_iter()
        .map(|id| METADATA[id].name.to_string())
        .collect()
}

fn member(package: &str) -> &'static Package {
    let members = METADATA.workspace_packages();
    members
        .into_iter()
        .find(|it| it.name == package)
        .expect("a package of the workspace")
}

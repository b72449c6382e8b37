//! The modules of a crate, and which uses which.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;
use syn::{
    Ident, ItemConst, ItemEnum, ItemFn, ItemImpl, ItemMod, ItemStatic, ItemStruct, ItemTrait,
    ItemType, ItemUse, UseTree, Visibility,
};

use crate::crates::the_crate;
use crate::files::{self, File};
use crate::reading::{Reading, only_in_tests};

/// The path of a module from the root of its crate, which is the empty one.
pub(crate) type Path = Vec<String>;

/// One module, its tests left out.
#[derive(Default)]
struct Module {
    /// Every path that its code mentions, as written.
    mentions: Vec<Path>,
    /// What its imports call things, with the paths of these.
    imports: BTreeMap<String, Path>,
    /// Those imports that others may use from here.
    re_exports: BTreeMap<String, Path>,
    /// The paths of which everything is re-exported.
    globs: Vec<Path>,
    /// The names of what it defines.
    defines: BTreeSet<String>,
    /// The children that only tests have.
    tests: BTreeSet<String>,
}

impl Module {
    #[track_caller]
    fn of(text: &str) -> Self {
        let mut module = Self::default();
        let parted = |path: &String| path.split("::").map(str::to_owned).collect();
        module.mentions = Reading::of(text).paths.iter().map(parted).collect();
        module.visit_file(&syn::parse_file(text).expect("Rust that parses"));
        module
    }

    fn defines(&mut self, name: &Ident) {
        self.defines.insert(name.to_string());
    }

    fn import(&mut self, front: &mut Path, tree: &UseTree, is_private: bool) {
        let (name, alias) = match tree {
            UseTree::Path(path) => {
                front.push(path.ident.to_string());
                self.import(front, &path.tree, is_private);
                front.pop();
                return;
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(front, tree, is_private);
                }
                return;
            }
            UseTree::Glob(_) => {
                if !is_private {
                    self.globs.push(front.clone());
                }
                return;
            }
            UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(it) => (it.ident.to_string(), it.rename.to_string()),
        };
        let mut path = front.clone();
        let mut alias = alias;
        if name == "self" {
            if alias == "self" {
                alias = front.last().cloned().unwrap_or_default();
            }
        } else {
            path.push(name);
        }
        if !is_private {
            self.re_exports.insert(alias.clone(), path.clone());
        }
        self.imports.insert(alias, path);
    }
}

/// Looks at the items of a file, and not into them.
impl<'ast> Visit<'ast> for Module {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if !only_in_tests(&item.attrs) {
            let is_private = matches!(item.vis, Visibility::Inherited);
            self.import(&mut Vec::new(), &item.tree, is_private);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if only_in_tests(&item.attrs) {
            self.tests.insert(item.ident.to_string());
        }
    }

    fn visit_item_const(&mut self, item: &'ast ItemConst) {
        self.defines(&item.ident);
    }

    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        self.defines(&item.ident);
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.defines(&item.sig.ident);
    }

    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        self.defines(&item.ident);
    }

    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        self.defines(&item.ident);
    }

    fn visit_item_trait(&mut self, item: &'ast ItemTrait) {
        self.defines(&item.ident);
    }

    fn visit_item_type(&mut self, item: &'ast ItemType) {
        self.defines(&item.ident);
    }

    fn visit_item_impl(&mut self, _: &'ast ItemImpl) {}
}

/// The module that a file of a crate holds.
fn path_of(sources: &str, file: &File) -> Path {
    let within = file.path.strip_prefix(sources).unwrap_or(&file.path);
    let within = within.trim_matches('/').trim_end_matches(".rs");
    let mut path: Path = within.split('/').map(str::to_owned).collect();
    let is_root = path.len() == 1 && ["lib", "main"].contains(&path[0].as_str());
    if is_root || path.last().is_some_and(|it| it == "mod") {
        path.pop();
    }
    path
}

/// Those of these paths, each from the name of a crate of the plan, that lead nowhere: a rule about them would always hold.
pub(crate) fn lead_nowhere(paths: &[&str]) -> Vec<String> {
    let mut parsed: BTreeMap<&str, Modules> = BTreeMap::new();
    let is_gone = |path: &&&str| {
        let mut names = path.split("::");
        let sources = the_crate(names.next().unwrap_or_default()).sources;
        let modules = parsed
            .entry(sources)
            .or_insert_with(|| Modules::of(sources, &files::under(sources, &["rs"])));
        !modules.leads_somewhere(&names.collect::<Vec<_>>())
    };
    let gone = paths.iter().filter(is_gone);
    gone.map(|path| format!("{path} is not there: has it been renamed?"))
        .collect()
}

#[test]
fn a_path_that_leads_nowhere_is_found() {
    let paths = [
        "sanitize",
        "sanitize::sanitize",
        "sanitize::sanitized_by_nobody",
        "readers::picture::gif::blocks",
        "readers::picture::tiff",
        "web::WebError::Stopped",
    ];
    let found = lead_nowhere(&paths);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].contains("nobody") && found[1].contains("tiff"),
        "{found:?}"
    );
}

/// The modules of one crate.
pub(crate) struct Modules(BTreeMap<Path, Module>);

impl Modules {
    /// The modules in the files of a crate, whose sources lie under `sources`.
    #[track_caller]
    pub(crate) fn of(sources: &str, files: &[File]) -> Self {
        let has_library = files
            .iter()
            .any(|file| file.path == format!("{sources}/lib.rs"));
        let of_library = files
            .iter()
            .filter(|file| !has_library || file.path != format!("{sources}/main.rs"));
        let mut all: BTreeMap<Path, Module> = of_library
            .map(|file| (path_of(sources, file), Module::of(&file.text)))
            .collect();
        let is_of_tests = |path: &Path| {
            (1..=path.len()).any(|end| {
                let parent = all.get(&path[..end - 1]);
                parent.is_some_and(|parent| parent.tests.contains(&path[end - 1]))
            })
        };
        let of_tests: Vec<Path> = all.keys().filter(|it| is_of_tests(it)).cloned().collect();
        all.retain(|path, _| !of_tests.contains(path));
        Self(all)
    }

    /// Every use of what another module defines: the module that uses it, the path as written, the module that defines it.
    pub(crate) fn uses(&self) -> Vec<(Path, String, Path)> {
        let mut uses = Vec::new();
        for (from, module) in &self.0 {
            for path in &module.mentions {
                let target = self.absolute(from, path);
                if let Some(to) = target.and_then(|it| self.definer(from, &it, 0)) {
                    uses.push((from.clone(), path.join("::"), to));
                }
            }
        }
        uses
    }

    /// A path from the root of the crate; none where it leads to another crate or to something local.
    fn absolute(&self, from: &Path, path: &[String]) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let under = |front: &[String]| Some([front, rest].concat());
        let module = self.0.get(from)?;
        match first.as_str() {
            "crate" => under(&[]),
            "self" => under(from),
            "super" => {
                let parent = &from[..from.len().checked_sub(1)?];
                if rest.first().is_some_and(|it| it == "super") {
                    self.absolute(&parent.to_vec(), rest)
                } else {
                    under(parent)
                }
            }
            _ => {
                let child = [from.as_slice(), std::slice::from_ref(first)].concat();
                if self.0.contains_key(&child) {
                    return under(&child);
                }
                let import = module.imports.get(first)?;
                if import.first() == Some(first) {
                    return None;
                }
                under(&self.absolute(from, import)?)
            }
        }
    }

    /// The module that defines what a path from the root leads to, as the module `from` may see it; none where that is
    /// another crate.
    fn definer(&self, from: &[String], path: &[String], followed: usize) -> Option<Path> {
        /// A longer chain of re-exports is taken for a loop.
        const MOST: usize = 16;
        if followed > MOST {
            return None;
        }
        let mut current = Path::new();
        for (index, name) in path.iter().enumerate() {
            let module = self.0.get(&current)?;
            let child = [current.as_slice(), std::slice::from_ref(name)].concat();
            if self.0.contains_key(&child) {
                current = child;
                continue;
            }
            let rest = &path[index + 1..];
            // What a module imports for itself, the modules in it may use too.
            let seen = if from.starts_with(&current) {
                &module.imports
            } else {
                &module.re_exports
            };
            if let Some(re_export) = seen.get(name) {
                let front = self.absolute(&current, re_export)?;
                return self.definer(from, &[&front, rest].concat(), followed + 1);
            }
            let mut globs = module.globs.iter();
            let through = globs.find_map(|glob| {
                let front = self.absolute(&current, glob)?;
                let front = self.definer(from, &front, followed + 1)?;
                self.has(&front, name).then_some(front)
            });
            return match through {
                Some(front) if !module.defines.contains(name) => {
                    let rest = &path[index..];
                    self.definer(from, &[&front, rest].concat(), followed + 1)
                }
                _ => Some(current),
            };
        }
        Some(current)
    }

    /// Whether a path from the root leads to a module, or to what a module defines or hands on. What lies in that, as the
    /// variant of an enumeration, is not looked at.
    fn leads_somewhere(&self, path: &[&str]) -> bool {
        let mut current = Path::new();
        for name in path {
            if !self.has(&current, name) {
                return false;
            }
            current.push((*name).to_owned());
            if !self.0.contains_key(&current) {
                return true;
            }
        }
        true
    }

    /// Whether a module has something of this name to give.
    fn has(&self, module: &Path, name: &str) -> bool {
        let child = [module.as_slice(), &[name.to_owned()]].concat();
        self.0.contains_key(&child)
            || self.0.get(module).is_some_and(|module| {
                module.defines.contains(name) || module.re_exports.contains_key(name)
            })
    }
}

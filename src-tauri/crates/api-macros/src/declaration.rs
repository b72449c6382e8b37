//! What the signature of a command's function declares: its parameters, its output, its documentation.

use proc_macro2::Ident;
use syn::{
    Error, Expr, FnArg, GenericArgument, ItemFn, Lit, Meta, Pat, PathArguments, Result, ReturnType,
    Type,
};

/// What the signature of a command's function declares.
pub(crate) struct Declaration<'a> {
    /// The parameters in their order.
    pub(crate) parameters: Vec<Parameter<'a>>,
    /// What it returns where it succeeds.
    pub(crate) output: &'a Type,
    /// Its documentation.
    pub(crate) docs: String,
}

/// One parameter of a command.
pub(crate) enum Parameter<'a> {
    /// The caller passes it.
    Argument(&'a Ident, &'a Type),
    /// The open workspace of a kind: `Desk`, `Entrant` or `Judge`.
    Workspace(&'a Ident),
    /// Who acts, and when.
    ActionContext,
    /// What cancels the command.
    Stop,
    /// The session.
    Session,
    /// Takes reports of progress, and cancels the command.
    ProgressReporter,
}

impl<'a> Declaration<'a> {
    /// Reads the function's signature.
    pub(crate) fn of(function: &'a ItemFn) -> Result<Self> {
        if function.sig.asyncness.is_none() {
            let message = "a command is async, so that it cannot hold the window up";
            return Err(Error::new_spanned(&function.sig, message));
        }
        let parameters = function.sig.inputs.iter().map(parameter);
        Ok(Self {
            parameters: parameters.collect::<Result<_>>()?,
            output: output(&function.sig.output)?,
            docs: docs(function),
        })
    }

    /// The open workspace that the command works in, if it needs one.
    pub(crate) fn workspace(&self) -> Option<&'a Ident> {
        self.parameters.iter().find_map(|it| {
            let Parameter::Workspace(kind) = it else {
                return None;
            };
            Some(*kind)
        })
    }

    /// Whether it reports progress.
    pub(crate) fn reports_progress(&self) -> bool {
        self.parameters
            .iter()
            .any(|it| matches!(it, Parameter::ProgressReporter))
    }

    /// The arguments that a caller passes.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = (&'a Ident, &'a Type)> {
        self.parameters.iter().filter_map(|it| {
            let Parameter::Argument(name, kind) = it else {
                return None;
            };
            Some((*name, *kind))
        })
    }
}

fn parameter(input: &FnArg) -> Result<Parameter<'_>> {
    let FnArg::Typed(typed) = input else {
        return Err(Error::new_spanned(input, "a command is no method"));
    };
    if let Type::Reference(reference) = &*typed.ty {
        return supplied(&reference.elem);
    }
    if last_segment(&typed.ty).is_some_and(|it| it.ident == "ProgressReporter") {
        return Ok(Parameter::ProgressReporter);
    }
    let Pat::Ident(name) = &*typed.pat else {
        return Err(Error::new_spanned(&typed.pat, "an argument needs a name"));
    };
    Ok(Parameter::Argument(&name.ident, &typed.ty))
}

fn supplied(referred: &Type) -> Result<Parameter<'_>> {
    let unknown = || Error::new_spanned(referred, "the session cannot supply this type");
    let segment = last_segment(referred).ok_or_else(unknown)?;
    match segment.ident.to_string().as_str() {
        "Desk" | "Entrant" | "Judge" => Ok(Parameter::Workspace(&segment.ident)),
        "ActionContext" => Ok(Parameter::ActionContext),
        "Stop" => Ok(Parameter::Stop),
        "Arc" => Ok(Parameter::Session),
        _ => Err(unknown()),
    }
}

/// The first type that the returned `Result` is generic over.
fn output(returned: &ReturnType) -> Result<&Type> {
    let unknown = || Error::new_spanned(returned, "a command returns a Result");
    let ReturnType::Type(_, kind) = returned else {
        return Err(unknown());
    };
    let PathArguments::AngleBracketed(generic) = &last_segment(kind).ok_or_else(unknown)?.arguments
    else {
        return Err(unknown());
    };
    match generic.args.first() {
        Some(GenericArgument::Type(output)) => Ok(output),
        _ => Err(unknown()),
    }
}

fn last_segment(kind: &Type) -> Option<&syn::PathSegment> {
    let Type::Path(path) = kind else {
        return None;
    };
    path.path.segments.last()
}

/// The lines of the function's documentation.
fn docs(function: &ItemFn) -> String {
    let lines = function.attrs.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        let Expr::Lit(literal) = &pair.value else {
            return None;
        };
        let Lit::Str(text) = &literal.lit else {
            return None;
        };
        pair.path
            .is_ident("doc")
            .then(|| text.value().trim().to_owned())
    });
    lines.collect::<Vec<_>>().join(" ")
}

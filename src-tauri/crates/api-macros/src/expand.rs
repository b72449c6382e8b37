//! The code that `#[command]` expands to.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{ItemFn, Result};

use crate::declaration::{Declaration, Parameter};

/// The function itself, and its registration.
pub(crate) fn command(function: &ItemFn) -> Result<TokenStream> {
    let declaration = Declaration::of(function)?;
    let function_name = &function.sig.ident;
    let name = function_name.to_string();
    let docs = &declaration.docs;
    let reports_progress = declaration.reports_progress();
    let output = declaration.output;
    let (argument_names, argument_types): (Vec<_>, Vec<_>) = declaration.arguments().unzip();
    let argument_texts = argument_names.iter().map(ToString::to_string);
    let scope = if let Some(kind) = declaration.workspace() {
        quote! { crate::Scope::#kind }
    } else {
        quote! { crate::Scope::Session }
    };
    let require_workspace = declaration.workspace().map(|kind| {
        let method = format_ident!("{}", kind.to_string().to_lowercase());
        quote! { let scoped = call.session.#method().await?; }
    });
    let call_arguments = declaration
        .parameters
        .iter()
        .map(|parameter| match parameter {
            Parameter::Argument(name, _) => quote! { arguments.#name },
            Parameter::Workspace(_) => quote! { &scoped.workspace },
            Parameter::ActionContext => quote! { &scoped.ctx },
            Parameter::Stop => quote! { &call.stop },
            Parameter::Session => quote! { &call.session },
            Parameter::ProgressReporter => quote! { call.progress() },
        });

    Ok(quote! {
        #[allow(clippy::unused_async, reason = "a command that waits for nothing is async like the others")]
        #function

        const _: () = {
            #[derive(::serde::Deserialize)]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            struct Arguments {
                #(#argument_names: #argument_types,)*
            }

            ::inventory::submit! {
                crate::Command {
                    name: #name,
                    docs: #docs,
                    scope: #scope,
                    reports_progress: #reports_progress,
                    describe: |signature| {
                        #(signature.parameter::<#argument_types>(#argument_texts);)*
                        signature.output::<#output>();
                    },
                    run: |call| ::std::boxed::Box::pin(async move {
                        #[allow(unused_variables, reason = "a command may take no argument")]
                        let arguments: Arguments = call.arguments()?;
                        #require_workspace
                        let output: #output = #function_name(#(#call_arguments),*).await?;
                        crate::answer::json(&output)
                    }),
                }
            }
        };
    })
}

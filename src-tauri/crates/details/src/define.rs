//! The enum of the details with its codes, from one table, so that no variant is without a code.

/// Defines the enum from lines of `Variant { parameter, … } => "code"`. Each parameter is a text and has the name that the
/// message uses.
macro_rules! define_details {
    ($(
        $(#[$doc:meta])*
        $variant:ident $({ $( $(#[$param_doc:meta])* $param:ident ),+ $(,)? })? => $code:literal;
    )+) => {
        /// What is wrong.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Detail {
            $(
                $(#[$doc])*
                $variant $({ $( $(#[$param_doc])* $param: String ),+ })?,
            )+
        }

        impl Detail {
            /// Its code: the last part of the message id `detail-<code>`.
            pub fn code(&self) -> &'static str {
                match self {
                    $( Self::$variant { .. } => $code, )+
                }
            }

            /// What its message is filled with, by the names it uses.
            pub fn params(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(
                        Self::$variant $({ $( $param ),+ })? => {
                            vec![$($( (stringify!($param), $param.clone()) ),+)?]
                        }
                    )+
                }
            }

            /// One of each, every parameter of which has its own name for a value.
            #[cfg(test)]
            pub(crate) fn one_of_each() -> Vec<Self> {
                vec![$(
                    Self::$variant $({ $( $param: stringify!($param).to_owned() ),+ })?,
                )+]
            }
        }
    };
}

pub(crate) use define_details;

//! The pairs: each word in Vietnamese, then in English. Knows no word itself.

/// A group of words: `key: "tiếng Việt", "English";`. `Group::of(lang)` gives them in one language.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "the Vietnamese text of each word says what it is")]
        pub struct $name { $(pub $key: &'static str),* }
        impl $name {
            /// The words in this language.
            #[must_use]
            pub const fn of(lang: $crate::session::Lang) -> &'static Self {
                const VI: $name = $name { $($key: $vi),* };
                const EN: $name = $name { $($key: $en),* };
                match lang {
                    $crate::session::Lang::Vi => &VI,
                    $crate::session::Lang::En => &EN,
                }
            }
        }
    };
}

/// A word for every value of a list, Vietnamese then English; a value without a pair does not compile.
macro_rules! labels {
    ($(#[$doc:meta])* $name:ident($type:ty) { $($value:pat => $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[must_use]
        pub const fn $name(lang: $crate::session::Lang, value: $type) -> &'static str {
            match (lang, value) {
                $(($crate::session::Lang::Vi, $value) => $vi, ($crate::session::Lang::En, $value) => $en,)*
            }
        }
    };
}

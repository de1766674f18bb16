//! How a book crosses the border of a machine: the JSON file of schema 4, what importing it would change, its name.
//!
//! This room never touches a file, a clock or a browser, and speaks in values ([`Problem`], [`Unreadable`], [`Preview`]),
//! never in sentences.
//!
//! # The file, schema 4
//!
//! JSON in UTF-8. The same book and maker give the same bytes: no clock goes into it, lists are in the order of their
//! keys, each record stands on a line of its own. A JSON Schema made from the types lies at
//! `tests/schema/so-nguon-4.schema.json`.
//!
//! ```json
//! {
//!   "format": "so-nguon",
//!   "schema": 4,
//!   "app": "0.1.0",
//!   "station": {"id":"0000000abc","name":"Máy VP Huyện ủy"},
//!   "packet": "book",
//!   "counts": {"units":2,"periods":1,"targets":1,"facts":1,"persons":1},
//!   "book": {
//!     "settings": {"home":"0000000abc-1","target_order":["assigned","resolution","registered","striving"],"small_target":3,"decimals":"two","original_target":false,"dot":"0000000abc-1"},
//!     "periods": [
//!       {"id":"2016","start":"2016-01-01","end":"2016-12-31","dot":"0000000abc-1"}
//!     ],
//!     "units": [
//!       {"id":"0000000abc-1","versions":[{"from":"2015-01-01","name":"Huyện Ba Tri","kind":"district","sector":"other"}],"dot":"0000000abc-1"},
//!       {"id":"0000000abc-2","versions":[{"from":"2015-01-01","name":"Xã An Thủy","parent":"0000000abc-1","kind":"commune","sector":"commune"}],"dot":"0000000abc-1"}
//!     ],
//!     "targets": [
//!       {"period":"2016","unit":"0000000abc-1","category":"all","kind":"assigned","revisions":[{"aim":{"exact":220}}],"dot":"0000000abc-2"}
//!     ],
//!     "facts": [
//!       {"period":"2016","unit":"0000000abc-2","indicator":"members","value":205,"as_of":"2016-12-31","origin":"typed","dot":"0000000abc-2"}
//!     ],
//!     "persons": [
//!       {"id":"0000000abc-3","name":"Nguyễn Thị Mẫu Một","gender":"woman","born":"1990-05-17","unit":"0000000abc-2","marks":["youth_union"],"details":{"citizen_id":"083190000017","helper_name/2":"Lê Văn Mẫu","blood_type":"O"},"steps":[{"stage":"branch_vote","on":"2016-03-04","votes":{"eligible":21,"yes":21}},{"stage":"admitted","on":"2016-05-19"}],"states":[{"last":"0000000abc-4","born":"0000000abc-3","dots":[["name","0000000abc-4"]]}]}
//!     ],
//!     "graves": {
//!     "persons": [
//!       {"key":"0000000abc-4","states":[{"last":"0000000abc-5"}]}
//!     ]},
//!     "log": [
//!       {"dot":"0000000abc-5","at":"2016-11-05 14:07","who":"Máy VP","deed":"set_person","changes":[{"kind":"persons","key":"\"0000000abc-4\"","what":"removed"}]}
//!     ]
//!   },
//!   "sha256": "0c00b84f9a266802e3faa625ac754eb43a6830acbd48a8124f387973689c006a"
//! }
//! ```
//!
//! | part | what it is |
//! |---|---|
//! | `format`, `schema` | what a program looks at first; a file of a newer schema is refused whole ([`Unreadable::TooNew`]) |
//! | `app` | the version of the program that wrote the file; read by nobody |
//! | `station` | who wrote it: ten letters and digits of Crockford's base 32, drawn once per browser profile, and a name for people |
//! | `packet` | what the file carries ([`Packet`]): the whole book, figures alone, persons without names, targets, records; schema 2 and before know books alone |
//! | `scope` | what it may speak of ([`Scope`]): units with all below them, a period; what lies beyond is held back ([`admit`]) |
//! | `as_of` | the day up to which figures count, where the file carries figures alone |
//! | `counts` | how much there is, for the reader's eye |
//! | `book` | the records; every field is documented at its type ([`crate::domain::Records`]) |
//! | `signature` | of the station by its `key` (Ed25519), under the list of format, schema, the station's `id`, `name` and `key`, `packet`, `scope` (`{}` for none), `as_of` (`null` for none) and `sha256`, as JSON without blanks; with one that does not fit, or a book that does not fit its hash, a signed file is refused |
//! | `sha256` | of the book's text without the blanks around its values; a difference is a warning, not a refusal |
//!
//! - An id is the station that made the record and that station's own count from 1: `0000000abc-7`.
//! - A day is `2016-05-19`; a birth may be `1990` or `1990-05` too.
//! - A period is `2016`, `2016-11`, `2016-Q3`, `2016-H1`, `2016-9M`, `2015-2020`, or `own-` with an id.
//! - A count is a whole number from 0 to 9,999,999.
//! - An indicator is `members`, `units`, `admitted`, or `admitted/` with a category: `admitted/women`.
//! - A figure's `correction` is what a station above counts instead: `{"value":204,"reason":"Cộng nhầm","on":"2017-01-05"}`;
//!   the figure beside it stays as it was reported.
//! - A closed period's `frozen` has its `figures`, and since schema 4 how all else `stood`: units with their versions, targets in
//!   force, which figures were of a part (`parts`) or nobody's word (`silent`); with it no later target or move changes a closed rank.
//! - A unit's `one_with` says that it is gone into another, which stays ([`crate::domain::Ones`]). All other records stand under the
//!   ids that their offices know, and are read through that word; a program that does not know it shows two units.
//! - An aim is `{"exact":9}`, `{"range":[8000,8500]}` or `{"percent":{"hundredths":350,"of":"year_start","rounding":"up"}}`.
//! - What a unit's office keeps stands beside its versions ([`crate::domain::OfficeField`]): `"paper_place":"Ba Tri"`, what it has
//!   written into the report of a period as `"lead_2016_q3":"…"`, a term of the place as `"term_base_review":25`.
//! - A person's `details` are the fields of [`crate::domain::DetailField`], the second of one kind as `helper_name/2`; the
//!   `steps` are dated stages: `{"stage":"branch_vote","on":"2016-03-04","votes":{"eligible":21,"yes":21}}`.
//! - `dot` is the one write that made the record what it is: the station and the how-manieth of its writes. A record that was
//!   written more than once has `states` instead: every state of it that no other has seen, with its `last` write, the writes
//!   that it has `seen`, the write that it was `born` by, the `dots` of fields written since, the `rivals` that nobody has
//!   settled; what goes without saying is left out (a state that is as the record shows, a state that has seen itself alone).
//! - `graves` name the records that were taken away, without anything of them. `log` says who wrote what, for people to read.
//! - Contexts are believed only of a file that is as it was written (`sha256`); records of a file changed by hand, and all of
//!   schema 1, are without ([`Intake::bare`]).
//! - In a packet of persons without names ([`anonymous`]) ids are made up, `and` and seven letters more before the number; a
//!   person's name is made of the id, the birth mostly a year, most steps a month. Their one write is that of the sending.
//! - A field that says nothing (no short name, no note, a unit that ranks) is left out. A field that is not known is kept: the
//!   `blood_type` above is of a newer program.
//!
//! # The schema is a contract
//!
//! Stations of one province are not all of one version. A file of schema 4 is read by every program of schema 4, older or newer,
//! and what an older one does not know goes through it unharmed: it is taken in, stored, merged write by write, shown where two
//! have written it without knowing of each other, and sent on ([`crate::domain::Beyond`], [`crate::merge::AnyField`]). A worked
//! file lies at `tests/golden/so-nguon-4-beyond.json`.
//!
//! **What may be added under the same number**, by whoever changes this program:
//!
//! - a field of a record, beside its others, of a unit, a period, a target, a figure, a person, a matter, or of the settings;
//! - a row of the table of a person's `details` or of a matter's `items`, of a name that no row has had (a new field is two
//!   files: its row, and its words).
//!
//! Such a field keeps to this:
//!
//! - its name is a [`crate::domain::Word`]: `[a-z][a-z0-9_]*`, with `/2` to `/99` for the second and later of a kind, 31
//!   letters together; no other field of the record has that name wherever it stands, nor had it earlier, for in `dots`,
//!   `rivals` and the `log` a field has nothing but its name; `dot`, `states`, `detail` and `item` are taken;
//! - one name is one field, which one write writes whole, under that very name in `dots` and `rivals`;
//! - its value is a [`crate::domain::Opaque`]: texts, whole numbers of 64 bits, yes and no, lists and objects, 4,000 letters and
//!   values together, 16 deep, without signs that turn a text around. Where it stands alone, in `rivals` and in the `log`, it is
//!   `{"blood_type":"O"}`, of a person's details `{"detail":{"blood_type":"O"}}`, of a matter's items `{"item":{"rooms":2}}`;
//! - where it says nothing it is left out, and no program that lacks it counts, ranks or refuses otherwise than it should: what
//!   changes the meaning of other fields is no such addition.
//!
//! **What a reader must do** with a field of a record, of `details` or of `items` that it does not know: keep its value (the order
//! of names within an object is not part of it), keep its writes and its rivals as those of any field, and write it behind the
//! fields that it knows, in the order of names. Nothing may be taken from or put into it, and no packet carries it without its
//! record. When a program comes to know a field that it has kept, it is that field: in the store too ([`crate::merge::recognise`]).
//!
//! **What is told and passed over**: a list of `book` or of `graves` that is not known ([`What::Unknown`], a warning before
//! anything is taken in). Keys beside `book` speak of the file and not of what is in it; they end with the file.
//!
//! **What raises the number**, so that older programs refuse the file whole: anything else. A new value of a closed list (a stage, a
//! category, a kind of unit, a code); a new slot of a known row; a field within a statement that is one field as a whole or in its
//! parts (a unit's version, a revision, a step, a vote, a correction, a closed period's figures), refused with its place if it is
//! met; a new kind of record; a field that is taken away or says something else than before.
//!
//! Reading ([`read`]) takes a byte-order mark, any layout, and decomposed letters; whatever else is wrong it reports with
//! its place, all at once.

mod admit;
pub mod anonymous;
mod back;
mod beyond;
mod bounds;
mod carried;
mod check;
mod context;
pub mod encryption;
mod envelope;
mod fields;
mod head;
mod memory;
mod name;
mod order;
mod packet;
mod page;
mod part;
mod piece;
mod places;
mod preview;
mod problem;
mod read;
#[cfg(feature = "schema")]
mod schema;
pub mod signature;
mod signed;
mod told;
pub mod trust;
mod whole;
mod writing;

pub use admit::{Admitted, admit};
pub use envelope::{Counts, FORMAT, MOST_BYTES, Maker, SCHEMA};
pub use name::file_name;
pub use order::{Order, write, write_replica};
pub use packet::{Cover, Packet, Scope};
pub use part::part;
pub use preview::{Changed, Changes, Preview, compare};
pub use problem::{Problem, Unreadable, What};
pub use read::{Intake, read};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use writing::{NotReadBack, Writing};

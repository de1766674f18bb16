//! How a record's causal context stands beside the record in a file, and how graves and their contexts stand alone.

use super::carried::carried;
use crate::merge::{Dot, Record, Seen, Sibling, Trace, Traces};
use serde::{Deserialize, Serialize};

/// A state of a record as a file holds it; what is as its first write left it, or as the record shows it, is not said.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "StateOf{F}"))]
#[serde(bound(deserialize = "F: Deserialize<'de>, V: Deserialize<'de>"))]
pub(super) struct State<F, V> {
    /// The write that made this state.
    pub last: Dot,
    /// For each station, the last of its writes to this record that is known; left out where that is `last` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// The write of every field that has none of its own; left out where that is `last`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Dot>,
    /// Fields written since, each with its write.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dots: Vec<(String, Dot)>,
    /// Other values of fields that nobody has settled, each with its write.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<(String, Dot, Option<V>)>,
    /// The record in this state, where it is not as the record shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<F>,
    /// Whether the record was taken away by this write. Of a grave it is not said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

/// A state in terms of the record's own types.
pub(super) type StateOf<R> = State<<R as Record>::Flat, <R as Record>::Value>;

/// A record with its context.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Traced{F}"))]
pub(super) struct Line<F, V> {
    #[serde(flatten)]
    pub flat: F,
    /// The one write that made the record what it is; for one that was written more than once, `states` says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dot: Option<Dot>,
    /// Every state that no other has seen, in the order of their last writes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State<F, V>>,
}

/// What is left of a record that was taken away: its key, and who had seen what.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Grave{F}"))]
pub(super) struct Grave<K, F, V> {
    /// The key that the record had.
    pub key: K,
    /// Every state that no other has seen.
    pub states: Vec<State<F, V>>,
}

fn state<R: Record>(key: &R::Key, sibling: &Sibling<R>, shown: Option<&R>) -> StateOf<R> {
    let Sibling { last, seen, born, dots, rivals, value } = sibling;
    State {
        last: *last,
        seen: (!seen.is_only(*last)).then(|| seen.clone()),
        born: (born != last).then_some(*born),
        dots: dots.iter().map(|(field, dot)| (field.to_string(), *dot)).collect(),
        rivals: rivals.iter().map(|(field, dot, value)| (field.to_string(), *dot, value.clone())).collect(),
        record: value.as_ref().filter(|v| Some(*v) != shown).map(|v| (key, v).into()),
        gone: value.is_none() && shown.is_some(),
    }
}

/// A record as the book shows it, with its context.
pub(super) fn line<R: Record>(traces: &Traces<R>, key: &R::Key, shown: &R) -> Line<R::Flat, R::Value> {
    let (dot, states) = match traces.get(key).and_then(|trace| carried(trace, Some(shown))).as_deref() {
        None => (None, Vec::new()),
        Some(Trace::Born(dot)) => (Some(*dot), Vec::new()),
        Some(Trace::Grown(siblings)) => (None, siblings.iter().map(|s| state(key, s, Some(shown))).collect()),
    };
    Line { flat: (key, shown).into(), dot, states }
}

/// What is left of a record that was taken away; none of one that was not, or of which no reader would believe it.
pub(super) fn grave<R: Record>(key: &R::Key, trace: &Trace<R>) -> Option<Grave<R::Key, R::Flat, R::Value>> {
    match carried(trace, None)?.as_ref() {
        Trace::Grown(siblings) => {
            Some(Grave { key: key.clone(), states: siblings.iter().map(|s| state(key, s, None)).collect() })
        }
        Trace::Born(_) => None,
    }
}

//! Targets with their revisions, column by column.

use super::Take;
use super::beyond::{put_beyond, take_beyond};
use super::column::{put_column, take_column};
use super::few::{put_few, take_few};
use super::keys::Keys;
use super::several::{put_days, put_lengths, take_days, take_lengths};
use crate::domain::{Aim, Count, Note, Percent, PercentOf, Revision, Rounding, Target, TargetKey};

/// The columns of these targets.
#[must_use]
pub fn encode(records: &[(TargetKey, Target)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    Keys::put(&mut bytes, &records.iter().map(|(key, _)| *key).collect::<Vec<_>>());
    put_lengths(&mut bytes, records.iter().map(|(_, target)| target.revisions.len()));
    let all = || records.iter().flat_map(|(_, target)| &target.revisions);
    // What it is; one number or the least, or of how many in ten thousand; the most; and how a percentage is taken.
    let parts = |aim: Option<Aim>| match aim {
        None => ([0, 0, 0], None),
        Some(Aim::Exact(number)) => ([1, number.get(), 0], None),
        Some(Aim::Range(least, most)) => ([2, least.get(), most.get()], None),
        Some(Aim::Percent(Percent { hundredths, of, rounding })) => ([3, hundredths.get(), 0], Some((of, rounding))),
    };
    for column in 0..3 {
        put_column(&mut bytes, &all().map(|revision| parts(revision.aim).0[column]).collect::<Vec<_>>());
    }
    put_few(&mut bytes, all().map(|revision| parts(revision.aim).1));
    put_days(&mut bytes, all().map(|revision| revision.on));
    put_few(&mut bytes, all().map(|revision| &revision.paper));
    put_beyond(&mut bytes, records.iter().map(|(_, target)| &target.beyond));
    bytes
}

/// The targets of these columns; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Vec<(TargetKey, Target)>> {
    let mut take = Take(bytes);
    let keys = TargetKey::take(&mut take, count)?;
    let (lengths, all) = take_lengths(&mut take, count)?;
    let kinds = take_column(&mut take, all)?;
    let numbers = take_column(&mut take, all)?.into_iter().zip(take_column(&mut take, all)?);
    let ways = take_few::<Option<(PercentOf, Rounding)>>(&mut take, all)?;
    let days = take_days(&mut take, all)?;
    let papers = take_few::<Note>(&mut take, all)?;
    let beyond = take_beyond(&mut take, count)?;
    let number = |number: u32| Count::new(number.into()).ok();
    let aims = kinds.into_iter().zip(numbers).zip(ways).map(|((kind, (one, other)), way)| match (kind, way) {
        (0, None) => Some(None),
        (1, None) => Some(Some(Aim::Exact(number(one)?))),
        (2, None) => Some(Some(Aim::range(number(one)?, number(other)?).ok()?)),
        (3, Some((of, rounding))) => Some(Some(Aim::Percent(Percent { hundredths: number(one)?, of, rounding }))),
        _ => None,
    });
    let revision = |((aim, on), paper)| Some(Revision { aim: aim?, on, paper });
    let mut revisions = aims.zip(days).zip(papers).map(revision);
    let target = |((key, length), beyond)| {
        let revisions = revisions.by_ref().take(length).collect::<Option<_>>()?;
        Some((key, Target { revisions, beyond }))
    };
    keys.into_iter().zip(lengths).zip(beyond).map(target).collect()
}

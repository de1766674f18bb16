//! The targets of a closed period: as they were in force when it was closed, whatever has been decided since.

use super::{AimFrom, AimState, Aims, Effective};
use crate::domain::{Aim, Category, Count, Stood, StoodAim};
use crate::stats::Figures;

/// What was given to each unit of the tree.
pub(super) fn given(figures: &Figures, stood: &Stood, category: Category) -> Vec<AimState> {
    let mut given = vec![AimState::None; figures.tree.nodes().len()];
    for aim in stood.aims.iter().filter(|aim| aim.category == category) {
        if let Some(at) = figures.tree.place(aim.unit) {
            given[at] = state(aim);
        }
    }
    given
}

fn state(stood: &StoodAim) -> AimState {
    match (stood.persons, stood.aim) {
        (Some((kind, least, most)), aim) => AimState::Known(Effective {
            least: least.get(),
            most: most.get().max(least.get()),
            from: AimFrom::Given(kind),
            aim: Some(aim),
            revised: stood.revised,
        }),
        (None, Aim::Percent(percent)) => AimState::NoBasis(percent),
        (None, Aim::Exact(_) | Aim::Range(..)) => AimState::None,
    }
}

impl Aims {
    /// What was given, to close a period with.
    pub(in crate::stats) fn to_keep(&self) -> Vec<StoodAim> {
        let count = |n: u32| Count::new(n.into()).ok();
        let keep = |(node, given): (&crate::domain::Node, &AimState)| {
            let (unit, category) = (node.id, self.category);
            match *given {
                AimState::Known(Effective { least, most, from: AimFrom::Given(kind), aim: Some(aim), revised }) => {
                    let persons = count(least).zip(count(most)).map(|(least, most)| (kind, least, most));
                    Some(StoodAim { unit, category, aim, persons, revised })
                }
                AimState::NoBasis(percent) => {
                    Some(StoodAim { unit, category, aim: Aim::Percent(percent), persons: None, revised: None })
                }
                _ => None,
            }
        };
        self.tree.nodes().iter().zip(&self.given).filter_map(keep).collect()
    }
}

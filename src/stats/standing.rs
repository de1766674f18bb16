//! How one unit stands in one category: admitted against target, with the status of handbook 7.2.

use super::{AimState, Aims, Cell, Figures, Ratio, Until};
use crate::domain::{Book, Category, Indicator, Name, UnitId, sort_key};

/// What can be said of a unit (handbook 7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing is known of its admissions.
    NoData,
    /// Chưa giao chỉ tiêu.
    NoTarget,
    /// The target is a percentage of members that are not known.
    NoBasis,
    /// Chỉ tiêu mới của một phần: so many units below were given none and admitted all the same.
    PartTarget(u32),
    /// Không còn nguồn.
    NoSource,
    /// Kết nạp ngoài chỉ tiêu: a target of 0, yet somebody was admitted.
    OutsideTarget,
    /// Vượt, by so many above the greatest aim.
    Over(u32),
    /// Đạt.
    Reached,
    /// Đang thực hiện: so many are left, and the period runs on.
    Underway(u32),
    /// Chưa đạt, by so many; the period is over.
    Short(u32),
}

/// One unit with all that a ranking needs.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Which unit.
    pub unit: UnitId,
    /// Its name for tables.
    pub name: Name,
    /// The order of its name, for rows of one rank.
    pub key: Vec<u8>,
    /// Its emulation group.
    pub group: Option<Name>,
    /// Whether it takes part in rankings.
    pub ranks: bool,
    /// Admitted (A).
    pub admitted: Cell,
    /// All admitted, whatever the category.
    pub all: Cell,
    /// Of them women, for the score.
    pub women: Cell,
    /// Target (T).
    pub aim: AimState,
    /// What can be said.
    pub status: Status,
    /// The target is below the office's least for a headline: †.
    pub small: bool,
    /// Admitted in the same days a year before (P).
    pub previous: Option<u32>,
    /// Members at the start of the period (M0).
    pub members: Option<u32>,
    /// Up to which day its figure is known; none where nobody says anything.
    pub until: Option<Until>,
}

impl Standing {
    /// A/T by the least aim; none without a target or with a target of 0.
    #[must_use]
    pub fn share(&self) -> Option<Ratio> {
        Ratio::new(self.admitted.value?, self.aim.known()?.least)
    }

    /// A/T by the greatest aim of a range; none where there is no range.
    #[must_use]
    pub fn share_of_most(&self) -> Option<Ratio> {
        let aim = self.aim.known().filter(|a| a.most > a.least)?;
        Ratio::new(self.admitted.value?, aim.most)
    }

    /// A/M0.
    #[must_use]
    pub fn growth(&self) -> Option<Ratio> {
        Ratio::new(self.admitted.value?, self.members?)
    }

    /// A/P.
    #[must_use]
    pub fn year_on_year(&self) -> Option<Ratio> {
        Ratio::new(self.admitted.value?, self.previous?)
    }

    /// A−P.
    #[must_use]
    pub fn more_than_before(&self) -> Option<i64> {
        Some(i64::from(self.admitted.value?) - i64::from(self.previous?))
    }

    /// Of a category, its part of all admitted.
    #[must_use]
    pub fn part(&self) -> Option<Ratio> {
        self.admitted.share_of(self.all)
    }

    /// Women among all admitted.
    #[must_use]
    pub fn women_share(&self) -> Option<Ratio> {
        self.women.share_of(self.all)
    }

    /// A−T: above the greatest aim, below the least, 0 between.
    #[must_use]
    pub fn surplus(&self) -> Option<i64> {
        let (aim, admitted) = (self.aim.known()?, self.admitted.value?);
        let from = admitted.clamp(aim.least, aim.most);
        Some(i64::from(admitted) - i64::from(from))
    }
}

/// How the units directly below `unit` stand, or `unit` itself where `alone`, in the order of the tree.
#[must_use]
pub fn standings(book: &Book, figures: &Figures, category: Category, unit: UnitId, alone: bool) -> Vec<Standing> {
    standings_by(book, figures, &Aims::of(book, figures, category), unit, alone)
}

/// The same with aims that have been found already.
pub(super) fn standings_by(book: &Book, figures: &Figures, aims: &Aims, unit: UnitId, alone: bool) -> Vec<Standing> {
    let indicator = Indicator::Admitted(aims.category());
    let earlier = figures.before(book);
    let members = figures.members(book);
    let nodes =
        figures.tree.node(unit).into_iter().filter(|_| alone).chain(figures.tree.children(unit).filter(|_| !alone));
    nodes
        .map(|node| {
            let id = node.id;
            let (admitted, aim) = (figures.get(id, indicator), aims.whole(id));
            let until = Until::of(figures, id, indicator);
            let small = aim.known().is_some_and(|a| a.least < book.settings.small_target);
            Standing {
                unit: id,
                name: node.version.label().clone(),
                key: sort_key(node.version.label().as_str()),
                group: node.version.group.clone(),
                ranks: node.version.ranks,
                all: figures.get(id, Indicator::ADMITTED),
                women: figures.get(id, Indicator::Admitted(Category::Women)),
                status: status(admitted.value, aim, node.version.no_source, figures.is_final(until)),
                admitted,
                aim,
                small,
                previous: earlier.and_then(|e| {
                    let cell = e.get(id, indicator);
                    cell.value.filter(|_| cell.is_backed())
                }),
                members: figures.tree.place(id).and_then(|at| members[at]),
                until,
            }
        })
        .collect()
}

/// The table of handbook 7.2, in its order.
fn status(admitted: Option<u32>, aim: AimState, no_source: bool, over: bool) -> Status {
    let aim = match aim {
        _ if no_source && aim.known().is_none_or(|a| a.least == 0) && admitted.unwrap_or(0) == 0 => {
            return Status::NoSource;
        }
        AimState::None => return Status::NoTarget,
        AimState::NoBasis(_) => return Status::NoBasis,
        AimState::Part(_, apart) => return Status::PartTarget(apart),
        AimState::Known(aim) => aim,
    };
    match admitted {
        None => Status::NoData,
        Some(a) if aim.most == 0 && a > 0 => Status::OutsideTarget,
        Some(_) if no_source => Status::NoSource,
        Some(a) if a > aim.most => Status::Over(a - aim.most),
        Some(a) if a >= aim.least => Status::Reached,
        Some(a) if over => Status::Short(aim.least - a),
        Some(a) => Status::Underway(aim.least - a),
    }
}

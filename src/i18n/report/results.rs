//! What follows the sentence in part II: who is over target, who has not reached it, and the place among the units beside.

use super::body::name_inside;
use super::{Sentence, number};
use crate::domain::UnitId;
use crate::i18n::Lang;
use crate::stats::{Figures, InARow, Overview, Standing, Status};

/// So many units are named; the appendix has the rest.
const NAMES: usize = 20;
/// So many units before one's own are named: “sau huyện Mỏ Cày Nam”.
const BEFORE: usize = 3;

fn n(n: u32) -> String {
    number(Lang::Vi, n)
}

impl Sentence {
    /// How many units.
    fn units(&mut self, count: usize) {
        self.figure(Some(number(Lang::Vi, count as u128)));
    }

    /// Units by name, each with A/T.
    fn list(&mut self, standings: &[&Standing]) {
        for (at, standing) in standings.iter().take(NAMES).enumerate() {
            self.words(if at == 0 { ": " } else { ", " });
            self.words(&name_inside(standing.name.as_str()));
            if let Some((aim, admitted)) = standing.aim.known().zip(standing.admitted.value) {
                let most = if aim.most > aim.least { format!("–{}", n(aim.most)) } else { String::new() };
                self.words(" (");
                self.figure(Some(format!("{}/{}{most}", n(admitted), n(aim.least))));
                self.words(")");
            }
        }
        if standings.len() > NAMES {
            self.words(" và ");
            self.units(standings.len() - NAMES);
            self.words(" đơn vị khác (có phụ lục kèm theo)");
        }
        self.words(".");
    }
}

/// The sentences after the first: over, reached, not reached, without figures; then the rank.
#[must_use]
pub fn results(figures: &Figures, overview: &Overview) -> Vec<Sentence> {
    let mut says = Vec::new();
    let below = || overview.by_share.rows.iter().map(|r| &r.standing);
    let targeted = below().any(|s| s.aim.known().is_some());
    if targeted {
        says.push(over(overview));
        says.extend(many_years(overview));
        says.extend(behind(figures, overview));
    }
    let unknown: Vec<&Standing> = below().filter(|s| s.status == Status::NoData).collect();
    if !unknown.is_empty() {
        let mut sentence = Sentence(Vec::new());
        sentence.words("Chưa có số liệu của ");
        sentence.units(unknown.len());
        sentence.words(" đơn vị");
        sentence.list(&unknown);
        says.push(sentence);
    }
    says.extend(rank(figures, overview));
    says
}

fn over(overview: &Overview) -> Sentence {
    let (over, reached) = (overview.over(), overview.reached());
    let mut sentence = Sentence(Vec::new());
    sentence.words("Có ");
    if !reached.is_empty() {
        sentence.units(reached.len());
        sentence.words(" đơn vị đạt chỉ tiêu; ");
    }
    sentence.units(over.len());
    sentence.words(" đơn vị vượt chỉ tiêu");
    sentence.list(&over);
    sentence
}

/// Who has been over target for years, as the article has it: “nhiều năm kết nạp đảng viên vượt chỉ tiêu, tiêu biểu như”.
fn many_years(overview: &Overview) -> Option<Sentence> {
    let years = |s: &&Standing| match overview.streaks.says(s.unit) {
        Some(InARow::Over(years)) => Some(years),
        _ => None,
    };
    let mut all: Vec<(u32, &Standing)> = overview.over().into_iter().filter_map(|s| Some((years(&s)?, s))).collect();
    if all.is_empty() {
        return None;
    }
    // The longest first; who stands first in the table stays so among equals.
    all.sort_by_key(|(years, _)| std::cmp::Reverse(*years));
    let mut sentence = Sentence(Vec::new());
    sentence.words("Có ");
    sentence.units(all.len());
    sentence.words(" đơn vị nhiều năm liền kết nạp đảng viên vượt chỉ tiêu");
    for (at, (years, standing)) in all.iter().take(NAMES).enumerate() {
        sentence.words(if at == 0 { ": " } else { ", " });
        sentence.words(&format!("{} (", name_inside(standing.name.as_str())));
        sentence.figure(Some(n(*years)));
        sentence.words(" năm)");
    }
    sentence.words(".");
    Some(sentence)
}

fn behind(figures: &Figures, overview: &Overview) -> Option<Sentence> {
    let behind = overview.behind();
    if behind.is_empty() {
        return None;
    }
    let mut sentence = Sentence(Vec::new());
    sentence.words("Còn ");
    sentence.units(behind.len());
    // While the period runs nobody has failed.
    sentence.words(if figures.over {
        " đơn vị chưa đạt chỉ tiêu"
    } else {
        " đơn vị đang thực hiện, chưa đạt chỉ tiêu"
    });
    sentence.list(&behind);
    Some(sentence)
}

/// The place by number among the units beside, as the article has it: “đứng thứ hai, sau huyện Mỏ Cày Nam”.
fn rank(figures: &Figures, overview: &Overview) -> Option<Sentence> {
    let (among, own, unknown) = overview.place()?;
    let rank = own.rank?;
    let above = above(figures, overview.own.unit)?;
    let mut sentence = Sentence(Vec::new());
    let name = name_inside(own.standing.name.as_str());
    sentence.words(&format!("Về số lượng đảng viên kết nạp, {name} "));
    sentence.words(if own.sharing > 1 { "đồng hạng " } else { "đứng " });
    sentence.figure(Some(ordinal(rank)));
    sentence.words(" trong ");
    sentence.units(among.ranked);
    let known = if unknown > 0 { " có số liệu" } else { "" };
    sentence.words(&format!(" đơn vị{known} của {above}"));
    let before: Vec<String> = among.rows[..among.ranked]
        .iter()
        .filter(|r| r.rank.is_some_and(|r| r < rank))
        .map(|r| name_inside(r.standing.name.as_str()))
        .collect();
    if !before.is_empty() && before.len() <= BEFORE {
        sentence.words(&format!(", sau {}", crate::i18n::names(Lang::Vi, &before, BEFORE)));
    }
    sentence.words(".");
    Some(sentence)
}

fn above(figures: &Figures, unit: UnitId) -> Option<String> {
    figures.tree.path(unit).last().map(|n| name_inside(n.version.name.as_str()))
}

/// thứ nhất, thứ hai, … thứ mười, thứ 11.
fn ordinal(rank: u32) -> String {
    const WORDS: [&str; 10] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let word = usize::try_from(rank).ok().and_then(|r| WORDS.get(r.wrapping_sub(1)));
    format!("thứ {}", word.map_or_else(|| n(rank), |w| (*w).to_owned()))
}

//! The way of a made-up person: up to ten dated stages, back from the ceremony in working days, with their papers.

use super::draw::{Draw, shift, working};
use so_nguon::domain::{Count, Day, Note, Stage, Step, StepKey, Votes};

/// The days that other fields speak of.
pub struct Way {
    pub steps: Vec<(StepKey, Step)>,
    pub referred: Day,
    pub helped_from: Day,
    pub introduced: Day,
    pub official: Option<Day>,
}

fn paper(number: u32, kind: &str) -> Note {
    Note::new(&format!("{number}-{kind}")).unwrap()
}

/// A vote among so many members: nearly all come, and nearly all are in favour.
fn votes(draw: &mut Draw, members: u32) -> Votes {
    let absent = draw.weighed(&[(0, 55), (1, 22), (2, 13), (3, 6), (4, 4)]).min(members / 4);
    let against = draw.weighed(&[(0, 93), (1, 5), (2, 2)]).min(members / 4);
    let count = |n: u32| Count::new(n.into()).ok();
    let present = members - absent;
    Votes { eligible: count(members), present: count(present), yes: count(present - against), no: count(against) }
}

/// The class of a district that somebody attended before this day: many share its day, and their numbers follow it.
fn class(draw: &mut Draw, district: u32, before: Day) -> (Day, u32, u32) {
    let mut back = draw.within(2, 30) as i32;
    if draw.chance(70) {
        back = draw.within(2, 12) as i32;
    }
    let about = shift(before, -30 * back);
    // Four a year, each on a day of its own.
    let quarter = about.year() as u32 * 4 + u32::from(about.month() - 1) / 3;
    let mut own = Draw::of_number(4, u64::from(district) << 32 | u64::from(quarter));
    let first = Day::new((quarter / 4) as i32, (quarter % 4 * 3 + 1) as u8, 1).unwrap_or(about);
    let day = working(shift(first, own.below(70) as i32), 1);
    // Nobody is voted on before the class.
    let day = if day < before { day } else { working(shift(before, -100), 1) };
    (day, own.within(40, 160), quarter % 4 + 1)
}

/// The way to a ceremony on this day, seen at the end of `now`.
pub fn way(draw: &mut Draw, district: u32, members: u32, admitted: Day, now: i32) -> Way {
    let mut steps = Vec::with_capacity(11);
    let mut put = |stage, step| steps.push((StepKey::first(stage), step));
    // The branch grows and shrinks a little.
    let full = (members + draw.below(4), members + draw.below(5));
    let gap = |draw: &mut Draw, least, most| draw.within(least, most) as i32;

    let received = working(admitted, -gap(draw, 2, 24));
    let signed = working(received, -gap(draw, 1, 8));
    let base = working(signed, -gap(draw, 6, 40));
    let vote = working(base, -gap(draw, 3, 25));
    let introduced = working(vote, -gap(draw, 1, 15));
    let answered = working(introduced, -gap(draw, 1, 20));
    let sent = working(answered, -gap(draw, 4, 45));
    let cv = working(sent, -gap(draw, 1, 15));
    let applied = working(cv, -gap(draw, 1, 30));
    let (class_on, most, term) = class(draw, district, applied);
    let helped_from = working(class_on, -gap(draw, 10, 200));
    let referred = working(helped_from, -gap(draw, 1, 60));

    let result = draw.weighed(&[("Khá", 55), ("Giỏi", 30), ("Trung bình", 12), ("Xuất sắc", 3)]);
    put(
        Stage::AwarenessClass,
        Step {
            on: Some(class_on.into()),
            paper: Note::new(&format!("{:03}/{}-GCN", draw.within(1, most), class_on.year())).unwrap(),
            result: Note::new(result).unwrap(),
            note: Note::new(&format!("Khóa {term}/{}", class_on.year())).unwrap(),
            ..Step::default()
        },
    );
    put(Stage::Application, Step::on(applied));
    put(
        Stage::Verify,
        Step {
            on: Some(sent.into()),
            paper: paper(draw.within(1, 260), "CV/ĐU"),
            received: Some(answered),
            result: Note::new("đủ tiêu chuẩn chính trị").unwrap(),
            ..Step::default()
        },
    );
    put(Stage::Introduction, Step::on(introduced));
    put(
        Stage::BranchVote,
        Step {
            on: Some(vote.into()),
            paper: paper(draw.within(1, 60), "NQ/CB"),
            votes: votes(draw, full.0),
            ..Step::default()
        },
    );
    let committee = 9 + district % 7;
    put(
        Stage::BaseCommittee,
        Step {
            on: Some(base.into()),
            paper: paper(draw.within(1, 320), "NQ/ĐU"),
            signed: Some(working(base, gap(draw, 0, 3))),
            votes: votes(draw, committee),
            ..Step::default()
        },
    );
    put(
        Stage::Decision,
        Step {
            on: Some(signed.into()),
            paper: paper(draw.within(1, 1900), "QĐ/HU"),
            signed: Some(signed),
            received: Some(received),
            ..Step::default()
        },
    );
    put(Stage::Admitted, Step { on: Some(admitted.into()), ..Step::default() });

    let ended = admitted.years_later(1);
    let review = working(ended, gap(draw, 1, 28));
    let official = working(review, gap(draw, 8, 40));
    let is_official = official.year() <= now && !draw.chance(2);
    if is_official {
        put(
            Stage::OfficialReview,
            Step {
                on: Some(review.into()),
                paper: paper(draw.within(1, 60), "NQ/CB"),
                votes: votes(draw, full.1),
                ..Step::default()
            },
        );
        put(
            Stage::Official,
            Step {
                on: Some(ended.into()),
                paper: paper(draw.within(1, 1900), "QĐ/HU"),
                signed: Some(official),
                received: Some(working(official, gap(draw, 1, 9))),
                ..Step::default()
            },
        );
    } else {
        // Of those still on probation the earlier papers lie at hand.
        put(
            Stage::Sympathiser,
            Step { on: Some(helped_from.into()), paper: paper(draw.within(1, 60), "NQ/CB"), ..Step::default() },
        );
        put(Stage::Cv, Step::on(cv));
    }
    Way { steps, referred, helped_from, introduced, official: is_official.then_some(ended) }
}

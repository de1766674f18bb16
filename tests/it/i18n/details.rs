//! The fields of a person's sheet and the steps of the way have names.

use super::each_is_told;
use so_nguon::domain::{DetailField, Stage};
use so_nguon::i18n::{detail_field, stage, step_part};
use so_nguon::merge::StepPart;

#[test]
fn each_has_a_name_of_its_own() {
    each_is_told(DetailField::ALL, |lang, field| detail_field(lang, *field).to_owned());
    each_is_told(Stage::ALL, |lang, at| stage(lang, *at).to_owned());
    let parts = [
        StepPart::Taken,
        StepPart::On,
        StepPart::Paper,
        StepPart::Signed,
        StepPart::Received,
        StepPart::Votes,
        StepPart::Result,
        StepPart::Note,
    ];
    each_is_told(&parts, |lang, part| step_part(lang, *part).to_owned());
}

//! The dated steps of a person's way (handbook 1.2): from a source to the card, or off the way. Which step needs what,
//! and by when, is for rules to say.

use crate::domain::{Count, Day, Note, When, kind::listed};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU8;

listed!(
    /// A stage of the way (giai đoạn). New ones go to the end.
    Stage {
        /// Quần chúng ưu tú, nguồn.
        Source,
        /// Đưa vào danh sách cảm tình Đảng.
        Sympathiser,
        /// Học lớp bồi dưỡng nhận thức về Đảng.
        AwarenessClass,
        /// Đơn xin vào Đảng.
        Application,
        /// Khai lý lịch.
        Cv,
        /// Thẩm tra, xác minh lý lịch.
        Verify,
        /// Lấy ý kiến đoàn thể và nơi cư trú.
        Opinions,
        /// Giới thiệu.
        Introduction,
        /// Chi bộ xét, ra nghị quyết.
        BranchVote,
        /// Đảng ủy bộ phận thẩm định.
        SubCommittee,
        /// Đảng ủy cơ sở xét, nghị quyết đề nghị.
        BaseCommittee,
        /// Quyết định kết nạp.
        Decision,
        /// Lễ kết nạp.
        Admitted,
        /// Dự bị; lớp đảng viên mới.
        Probation,
        /// Xét công nhận chính thức.
        OfficialReview,
        /// Quyết định công nhận chính thức.
        Official,
        /// Phát thẻ đảng viên.
        Card,
        /// Đưa khỏi danh sách, dừng.
        Stopped,
        /// Xóa tên đảng viên dự bị.
        ProbRemoved,
        /// Chuyển nơi khác khi đang xét.
        Transferred,
        /// Hủy quyết định kết nạp.
        Cancelled,
    }
);

impl Stage {
    /// Whether figures count it by its day. Of the others it is enough that they were reached.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        matches!(
            self,
            Self::AwarenessClass
                | Self::Decision
                | Self::Admitted
                | Self::Probation
                | Self::ProbRemoved
                | Self::Cancelled
        )
    }
}

/// Which step: of which attempt (readmission opens another), of which stage, and which time, as a vote may be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey {
    /// The attempt, from 1.
    pub journey: NonZeroU8,
    /// The stage.
    pub stage: Stage,
    /// The time, from 1.
    pub turn: NonZeroU8,
}

impl StepKey {
    /// The step of this attempt and time; none if either is 0.
    #[must_use]
    pub const fn new(journey: u8, stage: Stage, turn: u8) -> Option<Self> {
        match (NonZeroU8::new(journey), NonZeroU8::new(turn)) {
            (Some(journey), Some(turn)) => Some(Self { journey, stage, turn }),
            _ => None,
        }
    }

    /// The first time that the first attempt comes to this stage.
    #[must_use]
    pub const fn first(stage: Stage) -> Self {
        Self { journey: NonZeroU8::MIN, stage, turn: NonZeroU8::MIN }
    }
}

/// A vote in figures (biểu quyết).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// Full members who are counted (tổng số đảng viên chính thức).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<Count>,
    /// Present (có mặt).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Count>,
    /// In favour (tán thành).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<Count>,
    /// Against (không tán thành).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<Count>,
}

impl Votes {
    /// Whether no figure is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is known of one step; that it is there says that it was taken, even if nothing else is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// When it was taken.
    pub on: Option<When>,
    /// The number of its paper (số văn bản).
    pub paper: Note,
    /// When the paper was signed (ngày ký).
    pub signed: Option<Day>,
    /// When the paper was received (ngày nhận).
    pub received: Option<Day>,
    /// The vote.
    pub votes: Votes,
    /// What came of it (kết quả, kết luận).
    pub result: Note,
    /// A remark.
    pub note: Note,
}

impl Step {
    /// A step taken then, of which nothing else is known.
    #[must_use]
    pub fn on(day: impl Into<When>) -> Self {
        Self { on: Some(day.into()), ..Self::default() }
    }
}

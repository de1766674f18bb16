//! The papers of a dossier (handbook 1.3): whether each is there, of which day, and where it is kept; never the paper
//! itself. Which step asks for which is for rules to say.

use super::kind::listed;
use serde::{Deserialize, Serialize};

listed!(
    /// A kind of paper (loại giấy tờ). Its place in the list is the slot of the person's fields, so new ones go to the end.
    Paper {
        /// CN-NTVĐ: giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.
        AwarenessCertificate,
        /// 1-KNĐ: đơn xin vào Đảng.
        Application,
        /// 2-KNĐ: lý lịch của người xin vào Đảng.
        Cv,
        /// 3-KNĐ: giấy giới thiệu của đảng viên, the first.
        Introduction,
        /// 3-KNĐ: that of the second member.
        SecondIntroduction,
        /// 4-KNĐ: nghị quyết giới thiệu của Ban Chấp hành Đoàn.
        YouthUnionResolution,
        /// 4A-KNĐ: nghị quyết giới thiệu của Ban Chấp hành Công đoàn.
        TradeUnionResolution,
        /// 5-KNĐ: tổng hợp ý kiến của đoàn thể và chi ủy nơi cư trú.
        Opinions,
        /// 5B: ý kiến của đoàn thể.
        UnionOpinion,
        /// 5C: ý kiến của chi ủy nơi cư trú.
        ResidenceOpinion,
        /// Công văn đề nghị thẩm tra lý lịch.
        VerificationRequest,
        /// Phiếu, văn bản trả lời thẩm tra lý lịch.
        VerificationAnswer,
        /// 6-KNĐ: nghị quyết của chi bộ đề nghị kết nạp.
        BranchResolution,
        /// 7-KNĐ: báo cáo của đảng ủy bộ phận.
        SubCommitteeReport,
        /// 8-KNĐ: nghị quyết của đảng ủy cơ sở đề nghị kết nạp.
        BaseResolution,
        /// 9-KNĐ: quyết định kết nạp.
        AdmissionDecision,
        /// Biên bản lễ kết nạp.
        CeremonyMinutes,
        /// CN-ĐVM: giấy chứng nhận học lớp đảng viên mới.
        NewMemberCertificate,
        /// 10-KNĐ: bản tự kiểm điểm của đảng viên dự bị.
        SelfReview,
        /// 11-KNĐ: bản nhận xét của đảng viên giúp đỡ.
        HelperReview,
        /// 12-KNĐ: tổng hợp ý kiến về đảng viên dự bị.
        ProbationOpinions,
        /// 13-KNĐ: nghị quyết của chi bộ đề nghị công nhận chính thức.
        OfficialResolution,
        /// 14-KNĐ: báo cáo của đảng ủy bộ phận.
        OfficialSubReport,
        /// 15-KNĐ: nghị quyết của đảng ủy cơ sở.
        OfficialBaseResolution,
        /// 16-KNĐ: quyết định công nhận đảng viên chính thức.
        OfficialDecision,
        /// Biên bản, nghị quyết giới thiệu nguồn của đoàn thể.
        SourceReferral,
        /// Nghị quyết của chi bộ đưa vào danh sách cảm tình Đảng.
        SympathiserResolution,
        /// Văn bản đồng ý của cấp có thẩm quyền for special cases.
        SpecialConsent,
        /// Giấy chứng nhận người vào Đảng đang trong thời gian được giúp đỡ, xem xét kết nạp.
        TransferCertificate,
    }
);

impl Paper {
    /// How many slots the fields of papers have; more than there are papers, so that new ones find room.
    pub const SLOTS: u8 = 32;

    /// Its slot in the person's fields, from 1.
    #[must_use]
    pub const fn slot(self) -> u8 {
        self as u8 + 1
    }

    /// The paper of this slot.
    #[must_use]
    pub fn of_slot(slot: u8) -> Option<Self> {
        Self::ALL.get(usize::from(slot).checked_sub(1)?).copied()
    }
}

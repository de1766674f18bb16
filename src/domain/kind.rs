//! Kinds and sectors of units (handbook 6.4), and which kind may stand under which.

use serde::{Deserialize, Serialize};

/// A closed list in files and forms: each value, its code, in the order in which it is offered.
macro_rules! listed {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $value),+ }
        impl $name {
            /// Every value, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
        }
    };
}
pub(super) use listed;

listed!(
    /// What a unit is (loại tổ chức).
    UnitKind {
        /// Đảng bộ tỉnh, thành phố.
        Province,
        /// Đảng bộ huyện, thị, thành (until 30/06/2025).
        District,
        /// Another committee directly above base units (đảng bộ cấp trên trực tiếp cơ sở).
        UpperCommittee,
        /// Đảng bộ xã, phường, đặc khu.
        Commune,
        /// Đảng bộ cơ sở.
        BaseCommittee,
        /// Chi bộ cơ sở (until 07/2026).
        BaseBranch,
        /// Đảng bộ bộ phận.
        SubCommittee,
        /// Đảng bộ trực thuộc cơ sở (new in 2026).
        UnderBaseCommittee,
        /// Chi bộ.
        Branch,
        /// Tổ đảng.
        Cell,
        /// A unit known only by its totals (đơn vị bạn).
        Friend,
    }
);

impl UnitKind {
    /// How far down it stands; a unit holds only kinds that stand lower.
    const fn level(self) -> u8 {
        match self {
            Self::Province => 0,
            Self::District | Self::UpperCommittee => 1,
            Self::Commune | Self::BaseCommittee => 2,
            Self::BaseBranch | Self::SubCommittee | Self::UnderBaseCommittee => 3,
            Self::Branch => 4,
            Self::Cell => 5,
            Self::Friend => 6,
        }
    }

    /// Whether a unit of this kind may hold one of that kind directly under it.
    #[must_use]
    pub const fn may_hold(self, below: Self) -> bool {
        match (self, below) {
            (Self::Friend | Self::Cell, _) => false,
            // A commune committee may hold base committees of its enterprises and schools.
            (_, Self::Friend) | (Self::Commune, Self::BaseCommittee) => true,
            _ => self.level() < below.level(),
        }
    }
}

listed!(
    /// What field a unit works in (loại hình cơ sở).
    Sector {
        /// Xã.
        Commune,
        /// Phường.
        Ward,
        /// Thị trấn.
        Town,
        /// Ấp, khu phố.
        Hamlet,
        /// Cơ quan Đảng, đoàn thể.
        PartyOffice,
        /// Cơ quan Nhà nước.
        StateOffice,
        /// Sự nghiệp công lập.
        PublicService,
        /// Sự nghiệp ngoài công lập.
        PrivateService,
        /// Trường học.
        School,
        /// Y tế.
        Health,
        /// Doanh nghiệp nhà nước.
        StateEnterprise,
        /// Doanh nghiệp tư nhân, TNHH, cổ phần.
        PrivateEnterprise,
        /// Doanh nghiệp có vốn nước ngoài.
        ForeignEnterprise,
        /// Hợp tác xã.
        Cooperative,
        /// Quân đội.
        Army,
        /// Công an.
        Police,
        /// Biên phòng.
        BorderGuard,
        /// Khác.
        Other,
    }
);

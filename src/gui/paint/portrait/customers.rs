//! The customers as data, one for each of the [`PORTRAITS`](crate::scenario::PORTRAITS) that a scenario can name.
//!
//! Anger is spread evenly over them: no trait here is tied to a temperament or an industry.

use egui::Color32;

use super::super::colour::rgb;
use crate::scenario::PORTRAITS;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hair {
    Bob,
    Fade,
    Long,
    Receding,
    Afro,
    Side,
    /// A headscarf; no hair shows.
    Scarf(Color32),
    Curly,
    Crop,
    Bun,
    Pixie,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beard {
    None,
    Short,
    Full,
    Moustache,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nose {
    Soft,
    Broad,
    Long,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Collar {
    Round,
    Shirt,
    Vee,
    Polo,
    Zip,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    Lines,
    Glasses,
    Earrings,
    HearingAid,
}

/// How one customer looks when nothing has happened yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Customer {
    /// Names them in scenarios.
    pub id: &'static str,
    /// What they are called where no scenario gives them a name.
    pub name: &'static str,
    pub(super) skin: Color32,
    pub(super) hair: Color32,
    pub(super) style: Hair,
    /// Half the width of the head, and how square its jaw is, 0 to 1.
    pub(super) width: f32,
    pub(super) jaw: f32,
    pub(super) brow: f32,
    pub(super) eye: f32,
    pub(super) iris: Color32,
    pub(super) nose: Nose,
    pub(super) cloth: Color32,
    pub(super) collar: Collar,
    pub(super) beard: Beard,
    pub(super) extras: &'static [Extra],
}

impl Customer {
    pub(super) fn has(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }

    /// Grey hair would make the brows vanish, and a scarf hides its colour.
    pub(super) fn brows_follow_skin(&self) -> bool {
        matches!(self.style, Hair::Scarf(_) | Hair::Receding | Hair::Bun)
    }
}

/// The customer of this id, or the first one.
pub fn customer(id: &str) -> &'static Customer {
    CUSTOMERS
        .iter()
        .find(|customer| customer.id == id)
        .unwrap_or(&CUSTOMERS[0])
}

static CUSTOMERS: [Customer; PORTRAITS.len()] = [
    Customer {
        id: "dana",
        name: "Dana Whitlock",
        skin: rgb(0xF0_C9_AE),
        hair: rgb(0x7A_4A_2B),
        style: Hair::Bob,
        width: 76.0,
        jaw: 0.62,
        brow: 6.0,
        eye: 1.0,
        iris: rgb(0x4A_6B_58),
        nose: Nose::Soft,
        cloth: rgb(0x3F_6B_73),
        collar: Collar::Round,
        beard: Beard::None,
        extras: &[],
    },
    Customer {
        id: "marcus",
        name: "Marcus Bell",
        skin: rgb(0x8A_5A_3C),
        hair: rgb(0x22_1A_17),
        style: Hair::Fade,
        width: 78.0,
        jaw: 0.86,
        brow: 7.5,
        eye: 0.94,
        iris: rgb(0x2C_1B_12),
        nose: Nose::Broad,
        cloth: rgb(0xC9_D3_DC),
        collar: Collar::Shirt,
        beard: Beard::Short,
        extras: &[],
    },
    Customer {
        id: "priya",
        name: "Priya Raman",
        skin: rgb(0xC6_8E_63),
        hair: rgb(0x1F_1A_1C),
        style: Hair::Long,
        width: 73.0,
        jaw: 0.56,
        brow: 6.5,
        eye: 1.08,
        iris: rgb(0x2B_1A_12),
        nose: Nose::Soft,
        cloth: rgb(0x8C_3F_5A),
        collar: Collar::Vee,
        beard: Beard::None,
        extras: &[],
    },
    Customer {
        id: "tomasz",
        name: "Tomasz Nowak",
        skin: rgb(0xF2_CD_B6),
        hair: rgb(0xA9_A3_9C),
        style: Hair::Receding,
        width: 80.0,
        jaw: 0.8,
        brow: 6.5,
        eye: 0.9,
        iris: rgb(0x4C_6E_8C),
        nose: Nose::Long,
        cloth: rgb(0x45_53_6B),
        collar: Collar::Polo,
        beard: Beard::None,
        extras: &[Extra::Lines],
    },
    Customer {
        id: "amara",
        name: "Amara Osei",
        skin: rgb(0x6B_43_2D),
        hair: rgb(0x1B_15_14),
        style: Hair::Afro,
        width: 74.0,
        jaw: 0.6,
        brow: 6.0,
        eye: 1.04,
        iris: rgb(0x24_15_0F),
        nose: Nose::Broad,
        cloth: rgb(0xD9_A4_41),
        collar: Collar::Round,
        beard: Beard::None,
        extras: &[Extra::Earrings],
    },
    Customer {
        id: "kenji",
        name: "Kenji Mori",
        skin: rgb(0xEB_C6_A0),
        hair: rgb(0x26_23_25),
        style: Hair::Side,
        width: 76.0,
        jaw: 0.72,
        brow: 6.5,
        eye: 0.88,
        iris: rgb(0x2A_1B_14),
        nose: Nose::Soft,
        cloth: rgb(0x2F_3E_55),
        collar: Collar::Shirt,
        beard: Beard::None,
        extras: &[Extra::Glasses],
    },
    Customer {
        id: "leila",
        name: "Leila Haddad",
        skin: rgb(0xDD_AF_88),
        hair: rgb(0x2B_2A_33),
        style: Hair::Scarf(rgb(0x6E_86_A8)),
        width: 72.0,
        jaw: 0.58,
        brow: 6.5,
        eye: 1.04,
        iris: rgb(0x3A_2416),
        nose: Nose::Long,
        cloth: rgb(0x5C_6F_52),
        collar: Collar::Round,
        beard: Beard::None,
        extras: &[],
    },
    Customer {
        id: "sofia",
        name: "Sofia Almeida",
        skin: rgb(0xD9_A4_7C),
        hair: rgb(0x3A_25_1C),
        style: Hair::Curly,
        width: 74.0,
        jaw: 0.6,
        brow: 6.5,
        eye: 1.02,
        iris: rgb(0x4B_2E_1A),
        nose: Nose::Soft,
        cloth: rgb(0xB9_57_3F),
        collar: Collar::Vee,
        beard: Beard::None,
        extras: &[],
    },
    Customer {
        id: "henrik",
        name: "Henrik Dahl",
        skin: rgb(0xF5_D2_BE),
        hair: rgb(0xC7_9A_5B),
        style: Hair::Crop,
        width: 78.0,
        jaw: 0.82,
        brow: 6.0,
        eye: 0.94,
        iris: rgb(0x56_80_9C),
        nose: Nose::Long,
        cloth: rgb(0x6A_4C_3B),
        collar: Collar::Zip,
        beard: Beard::Full,
        extras: &[],
    },
    Customer {
        id: "rosa",
        name: "Rosa Quispe",
        skin: rgb(0xBE_86_59),
        hair: rgb(0xD8_D5_D2),
        style: Hair::Bun,
        width: 76.0,
        jaw: 0.66,
        brow: 5.5,
        eye: 0.92,
        iris: rgb(0x2B_1A_12),
        nose: Nose::Long,
        cloth: rgb(0x4E_6E_8E),
        collar: Collar::Round,
        beard: Beard::None,
        extras: &[Extra::Lines, Extra::Glasses],
    },
    Customer {
        id: "ibrahim",
        name: "Ibrahim Kaya",
        skin: rgb(0xD3_A0_78),
        hair: rgb(0x4A_40_38),
        style: Hair::Crop,
        width: 79.0,
        jaw: 0.84,
        brow: 8.0,
        eye: 0.92,
        iris: rgb(0x3B_26_18),
        nose: Nose::Long,
        cloth: rgb(0x2E_5A_4B),
        collar: Collar::Polo,
        beard: Beard::Moustache,
        extras: &[],
    },
    Customer {
        id: "june",
        name: "June Park",
        skin: rgb(0xF0_CF_AE),
        hair: rgb(0x30_26_29),
        style: Hair::Pixie,
        width: 72.0,
        jaw: 0.58,
        brow: 5.5,
        eye: 0.96,
        iris: rgb(0x2C_1C_14),
        nose: Nose::Soft,
        cloth: rgb(0x7A_6A_A8),
        collar: Collar::Zip,
        beard: Beard::None,
        extras: &[Extra::HearingAid],
    },
    Customer {
        id: "vera",
        name: "Vera Lindqvist",
        skin: rgb(0xF1_CB_B0),
        hair: rgb(0x8F_86_7B),
        style: Hair::Bob,
        width: 73.0,
        jaw: 0.70,
        brow: 5.0,
        eye: 0.96,
        iris: rgb(0x5A_7A_6A),
        nose: Nose::Long,
        cloth: rgb(0xA8_66_4A),
        collar: Collar::Shirt,
        beard: Beard::None,
        extras: &[Extra::Lines, Extra::Glasses],
    },
];

//! What a component definition of OSCAL consists of.

use serde::Serialize;
use uuid::Uuid;

/// Before its components.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Definition {
    pub(super) uuid: Uuid,
    pub(super) metadata: Metadata,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Metadata {
    pub(super) title: &'static str,
    pub(super) last_modified: String,
    pub(super) version: String,
    pub(super) oscal_version: &'static str,
    pub(super) roles: Vec<Role>,
}

#[derive(Serialize)]
pub(super) struct Role {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
}

/// Before its implementation.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Component {
    pub(super) uuid: Uuid,
    pub(super) r#type: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
}

/// Before its requirements.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Implementation {
    pub(super) uuid: Uuid,
    /// The page, by its resource in the back matter.
    pub(super) source: String,
    pub(super) description: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Requirement {
    pub(super) uuid: Uuid,
    pub(super) control_id: String,
    pub(super) description: String,
    pub(super) props: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) responsible_roles: Vec<RoleId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) statements: Vec<Statement>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RoleId {
    pub(super) role_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Statement {
    pub(super) statement_id: String,
    pub(super) uuid: Uuid,
    pub(super) description: String,
    pub(super) props: Vec<Property>,
}

#[derive(Serialize)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) ns: &'static str,
    pub(super) value: String,
}

#[derive(Serialize)]
pub(super) struct Resource {
    pub(super) uuid: Uuid,
    pub(super) title: String,
    pub(super) description: String,
}

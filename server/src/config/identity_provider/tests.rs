use super::super::{Config, ConfigValues, Given};

fn read(file: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
    let variable = |(name, value): &(&str, &str)| {
        let name = if name.starts_with("OIDC") {
            format!("VESTIBULE_{name}")
        } else {
            format!("VESTIBULE_IDENTITY_PROVIDER_{name}")
        };
        (name, (*value).to_owned())
    };
    let given = Given {
        environment: environment.iter().map(variable).collect(),
        file: Some(("v.toml".into(), file.into())),
        ..Given::default()
    };
    Config::read(&ConfigValues::gather(given)?)
}

const ONE: &str =
    "[[identity_provider]]\nid = 'corporate'\nissuer = 'https://id.example.com/'\nclient_id = 'v'\n";
const TWO: &str =
    "[[identity_provider]]\nid = 'partner-2'\nissuer = 'http://localhost:9000'\nclient_id = 'v'\n";

#[test]
fn the_file_gives_the_order_and_variables_go_over_it() {
    let file = format!("{TWO}name = 'Partner'\n{ONE}");
    let config = read(
        &file,
        &[
            ("ZEBRA_ISSUER", "https://z.example.com"),
            ("ZEBRA_CLIENT_ID", "z"),
            ("ZEBRA_NAME", "Zebra"),
            ("CORPORATE_NAME", "Corporate"),
            ("CORPORATE_CLIENT_SECRET", "hush"),
            ("PARTNER_2_CLIENT_ID", "w"),
            ("ABC_ISSUER", "https://a.example.com"),
            ("ABC_CLIENT_ID", "a"),
            ("ABC_NAME", "Abc"),
            ("LEFT_OUT_ISSUER", ""),
        ],
    )
    .unwrap();
    let providers = &config.identity_providers;
    let ids = providers.iter().map(|provider| provider.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids, ["partner-2", "corporate", "abc", "zebra"]);
    assert_eq!((providers[0].client_id.as_str(), providers[0].name.as_deref()), ("w", Some("Partner")));
    // Tokens name the issuer with its slash.
    assert_eq!(providers[1].issuer, "https://id.example.com/");
    // A secret is not shown.
    assert!(providers[1].client_secret.is_some() && !format!("{config:?}").contains("hush"));
    assert!(read("", &[]).unwrap().identity_providers.is_empty());
}

#[test]
fn what_is_wrong_with_a_provider_is_one_line_that_names_it() {
    let with = |line: &str| format!("{ONE}{line}\n");
    let list = [
        (
            with("isuer = 'x'"),
            r#"v.toml: identity_provider "corporate": isuer is not a setting; did you mean issuer?"#,
        ),
        (with("name = 1"), r#"v.toml: identity_provider "corporate": name must be a text in quotes"#),
        (with("provision = 'staff'"), r#"v.toml: identity_provider "corporate": provision is not a claim"#),
        (format!("{ONE}{ONE}"), r#"v.toml: identity_provider "corporate": this id is used twice"#),
        (format!("{ONE}{TWO}"), r#"identity_provider "corporate": name is not set"#),
        (
            format!("{ONE}{}", TWO.replace("http://localhost:9000", "https://id.example.com/")),
            r#"v.toml: identity_provider "partner-2": issuer is also the issuer of "corporate""#,
        ),
        ("[[identity_provider]]\nid = 'a'".into(), r#"identity_provider "a": issuer is not set"#),
        (
            "[[identity_provider]]\nid = 'a'\nissuer = 'https://a.example.com'".into(),
            r#"identity_provider "a": client_id is not set"#,
        ),
        ("[[identity_provider]]\nissuer = 'x'".into(), "v.toml: identity_provider number 1 has no id"),
        (format!("{ONE}[[identity_provider]]\nid = 'A'"), "v.toml: identity_provider number 2: id"),
        ("[[identity_provider]]\nid = 'again'".into(), "v.toml: identity_provider number 1: id"),
        ("[[identity_provider]]\nid = 1".into(), "v.toml: identity_provider number 1: id"),
        ("[identity_provider]\nid = 'a'".into(), "v.toml: identity_provider must be a list"),
        ("identity_provider = ['a']".into(), "v.toml: identity_provider must be a list"),
    ];
    for (file, line) in list {
        let error = read(&file, &[]).expect_err(line);
        assert!(error.starts_with(line) && !error.contains('\n'), "{line}: {error}");
    }
    for name in ["CORPORATE", "CORPORATE_SCOPE", "_ISSUER", "corporate_ISSUER", "ISSUER", "AGAIN_ISSUER"] {
        let error = read("", &[(name, "x")]).expect_err(name);
        let line = format!("VESTIBULE_IDENTITY_PROVIDER_{name} is not a setting");
        assert!(error.starts_with(&line) && !error.contains('\n'), "{name}: {error}");
    }
}

#[test]
fn the_keys_of_earlier_versions_stop_the_start_with_the_new_form() {
    for (file, variables, source, key) in [
        ("[oidc]\nissuer = 'x'", [].as_slice(), "v.toml: oidc.issuer", "issuer"),
        ("[oidc_2]\nclient_id = 'x'", &[], "v.toml: oidc_2.client_id", "client_id"),
        ("", &[("OIDC_CLIENT_SECRET", "hush")], "VESTIBULE_OIDC_CLIENT_SECRET", "client_secret"),
        ("", &[("OIDC_3_NAME", "")], "VESTIBULE_OIDC_3_NAME", "name"),
    ] {
        let error = read(file, variables).expect_err(source);
        let variable = format!("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_{}", key.to_ascii_uppercase());
        assert!(error.starts_with(&format!("{source} is no longer a setting")), "{error}");
        assert!(error.contains("[[identity_provider]]") && error.contains(&format!("{key} = …")), "{error}");
        assert!(error.ends_with(&variable) && !error.contains('\n') && !error.contains("hush"), "{error}");
    }
}

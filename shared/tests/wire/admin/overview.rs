//! The overview, and an action on many accounts.

use shared::{
    ApiError, CommonError,
    api::admin::{
        AccountError,
        accounts::Filter,
        act::{
            AccountIds, AccountIdsRequest, Act, ActOnAccounts, ActRequest, ActResult, Acted, FindAccountIds,
        },
        audit::{CountNewer, Newer, NewerRequest},
        overview::{
            AccountCounts, Attention, AttentionKind, Day, Grace, KindShare, LockedOut, Overview,
            OverviewRequest, SecondStep, Share, ShowOverview, SignedInToday,
        },
    },
};

use super::{NOW, filtered};
use crate::sample::Sample;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample::of::<ShowOverview>([OverviewRequest { offset: 60 }], [overview()], []),
        Sample::of::<ActOnAccounts>(Act::ALL.map(act), [acted()], []),
        Sample::of::<FindAccountIds>(
            [AccountIdsRequest { search: "ada".into(), filter: Filter::NoSecondStep }],
            [AccountIds { ids: vec!["0123abcd".into()], more: true }],
            [],
        ),
        Sample::of::<CountNewer>(
            [NewerRequest { filter: filtered().filter, after: 70 }],
            [Newer { count: 100 }],
            [],
        ),
    ]
}

fn act(action: Act) -> ActRequest {
    ActRequest { action, accounts: vec!["0123abcd".into(), "4567cdef".into()] }
}

fn acted() -> Acted {
    let result = |failure| ActResult { id: "0123abcd".into(), failure };
    Acted {
        accounts: vec![
            result(None),
            result(Some(ApiError::Endpoint(AccountError::AlreadyReminded))),
            result(Some(ApiError::Common(CommonError::NotFound))),
        ],
    }
}

fn overview() -> Overview {
    let share = |protected| Share { accounts: 100, protected };
    let attention = |what: AttentionKind| {
        let has_detail = matches!(what, AttentionKind::MailFailed | AttentionKind::ProviderFailed);
        Attention { what, count: 2, detail: has_detail.then(|| "Example Corp".into()) }
    };
    Overview {
        now: NOW,
        accounts: AccountCounts { total: 1_284, added: 12 },
        second_step: SecondStep {
            all: share(91),
            before: Some(share(88)),
            internal: KindShare { share: share(96), grace: None },
            external: KindShare {
                share: share(74),
                grace: Some(Grace { accounts: 118, first: NOW, last: NOW + 1 }),
            },
        },
        signed_in: SignedInToday { count: 142, usual: Some(120) },
        locked_out: LockedOut { accounts: 2, today: 1 },
        days: vec![Day { date: "2023-11-14".into(), begins: NOW, signed_in: 142, refused: 3 }],
        attention: AttentionKind::ALL.map(attention).into(),
    }
}

//! Sign-ins by day, and who has a second step.

use leptos::prelude::*;
use shared::api::admin::{
    accounts::Filter,
    overview::{Day, KindShare, SecondStep},
};

use crate::{
    components::{Bar, BarChart, Legend, Link, Meter, Section, Text},
    message::{accounts::filtered, ago::day_of_year, overview as text, time, words},
};

/// How many days lie between two labels of the axis.
const WEEK: usize = 7;

/// Completed and refused sign-ins of the last days.
pub fn sign_ins(days: &[Day]) -> AnyView {
    let parts = [words::chart_signed_in(), words::chart_refused()];
    let bar = |(place, day): (usize, &Day)| Bar {
        label: time::weekday(day.begins),
        tick: if place % WEEK == 0 { day_of_year(day.begins, "short") } else { String::new() },
        parts: [day.signed_in, day.refused],
    };
    let bars = days.iter().enumerate().map(bar).collect();
    let legend = view! { <Legend parts /> }.into_any();
    let summary = text::chart(days);
    view! {
        <Section id="sign-ins" heading=words::sign_ins_30_days() aside=Some(legend)>
            <BarChart id="sign-ins-chart" summary column=words::chart_day() parts bars />
        </Section>
    }
    .into_any()
}

/// The share of each kind of account, and who still has time.
pub fn second_step(step: &SecondStep) -> AnyView {
    let meter = |id: &'static str, label: &'static str, KindShare { share, .. }: KindShare| {
        view! { <Meter id label words=text::percent(share) part=share.protected of=share.accounts /> }
            .into_any()
    };
    let grace = text::grace(step).map(|words| {
        view! {
            <Text words />
            <Link to=filtered(Filter::GracePeriod) label=words::show_them() />
        }
    });
    let internal = meter("internal-share", words::internal_accounts(), step.internal);
    let external = meter("external-share", words::external_accounts(), step.external);
    view! {
        <Section id="second-step" heading=words::second_step()>
            {internal}
            {external}
            {grace}
        </Section>
    }
    .into_any()
}

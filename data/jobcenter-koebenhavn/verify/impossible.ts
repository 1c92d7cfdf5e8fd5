/**
 * The published figures that cannot hold, and what the files have instead. The shares of udsatte/spoerge sum to 102, so
 * that no 186 respondents have them; one of 3, 7 and 9 has to give (errata: infeasible-udsatte-spoerge).
 */
export const instead: Readonly<Record<string, number>> = {
  'share.udsatte.spoerge.2020.9': 3,
  'background-share.jobparate.ledighedsgruppe.dagpenge-over-30': 21,
  'count.alle.jobcentres.forord': 7,
  'count.jobparate.integrationsprogram.interviews-per-day.2.2': 2,
};

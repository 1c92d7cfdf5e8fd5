/** What a document cannot show of a rule: there the check can only see that the report says so. */
export const beyondDocument: Readonly<Record<string, string>> = {
  'rule.physical-talks-only': 'who was interviewed is not in the data',
  'rule.targets':
    'how targets were set before the interviews is not in the data; they are printed as recorded',
  'rule.same-allocation': 'why interviews were shared out so is not in the data',
  'rule.question-design': 'whether questions are easy to understand is not in the data',
  'rule.background-registered': 'how it was registered is not in the data',
  'rule.anonymity': 'whether interviewers kept to it is not in the data',
  'rule.integration-mixed': 'who in integrationsprogram is ready for a job is not in the data',
  'rule.population-month': 'why the month was chosen is not in the data',
  'rule.qual-dominant':
    'whether a rare explanation is central is a judgement; that the frequent ones are told is checked',
  'rule.probe': 'whether interviewers asked so is not in the data',
};

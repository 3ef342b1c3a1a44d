/** The words of letters, of the outbox, and of calendars. */
export const enLetters = {
  'letters.title': 'Letters',
  'letters.lede':
    'What is to be sent to people in this round. A letter says that something waits, and where; never what it is about.',
  'letters.noMail':
    'This installation sends no mail. Copy each letter into a mail of your own, and mark it as sent.',
  'letters.mail': 'This installation sends them by itself. What could not be sent stands first.',
  'letters.none': 'Nothing was to be sent so far',
  'letters.none.text': 'Invitations and reminders of due dates appear here.',
  'letters.waitsFor': '{count, plural, one {One letter is} other {# letters are}} to be sent',
  'letters.waiting': 'To be sent',
  'letters.done': 'Sent, or overtaken',
  'letters.to': 'To',
  'letters.subject': 'Subject',
  'letters.text': 'Text',
  'letters.state': 'State',
  'letters.when': 'When',
  'letters.state.waiting': 'waits',
  'letters.state.failing': 'could not be sent so far',
  'letters.state.sent': 'sent',
  'letters.state.withdrawn': 'need not go any more',
  'letters.problem': 'Tried {tries, plural, one {once} other {# times}}. The mail server said: {problem}',
  'letters.markSent': 'Mark as sent',
  'letters.withdraw': 'Need not be sent',
  'letters.openMail': 'Open in your mail program',
  'done.letterSent': 'Marked as sent.',
  'done.letterWithdrawn': 'It need not be sent any more.',
  'refused.letter-sent-already': 'This letter was sent before.',
  'refused.letter-withdrawn': 'Something overtook this letter: it need not go any more.',

  'letter.greeting': 'Dear {name},',
  'letter.ending':
    'This letter was made by the system in which {body} runs its rounds. It says no more than what stands above; everything else is behind the sign-in.',
  'letter.where': 'It waits here:',
  'letter.invitation.subject': '{body}: an invitation',
  'letter.invitation.text':
    'you are invited to take part in the work of {body} as {office}{party, select, none {} other { ({party})}}{round, select, none {} other {, in “{round}”}}.',
  'letter.invitation.link':
    'With this address you accept. It works once, until {expires}; give it to nobody.',
  'letter.reminder.subject': '{round}: {duty}, {day}',
  'letter.reminder.before':
    'the last day for {duty} in “{round}” is {day}. Decision {decision} set this day.',
  'letter.reminder.after':
    'the last day for {duty} in “{round}” was {day}, set by decision {decision}. If yours is on its way, this letter needs no answer. If you need more time, it can be asked for on the page below.',
  'letter.correction-asked.subject': '{round}: a question about what was handed in',
  'letter.correction-asked.text':
    'the secretariat has a question about something that was handed in for “{round}”.',
  'letter.extension-answered.subject': '{round}: an answer about more time',
  'letter.extension-answered.text': 'more time was asked for in “{round}”. The answer is there.',
  'letter.response-open.subject': '{round}: a response is possible',
  'letter.response-open.text':
    'in “{round}” something can be responded to{day, select, none {} other { until {day}, as decision {decision} set}}.',
  'letter.waits.subject': '{round}: something waits for you',
  'letter.waits.text': 'something waits for you in “{round}”.',

  'letter.duty.reply': 'the reply to the questionnaire',
  'letter.duty.contribution': 'contributions',
  'letter.duty.comment': 'comments on published replies',
  'letter.duty.response': 'responses',
  'letter.duty.consultation': 'consultations of children',
  'letter.duty.comments-on-draft': 'comments on the draft',

  'calendar.title': 'Your calendar',
  'calendar.lede':
    'Meetings and due dates of your rounds in your own calendar program, as far as they are open to you. Each due date names the decision that set it.',
  'calendar.address': 'Address to subscribe to',
  'calendar.secret':
    'Whoever has this address sees what you see: give it to nobody. A new one ends the old at once.',
  'calendar.madeAt': 'Made on {day}.',
  'calendar.none': 'You have no address so far.',
  'calendar.make': 'Make an address',
  'calendar.makeNew': 'Make a new address',
  'calendar.end': 'End this address',
  'calendar.public': 'Calendar',
  'calendar.of': '{round}, on Rapporteur',
  'calendar.own': 'My rounds, on Rapporteur',
  'calendar.meeting': 'Meeting {number}: {title}',
  'calendar.due': 'Last day: {duty}{party, select, none {} other { ({party})}}',
  'calendar.due.text': '{round}. Set by decision {decision}.',
  'calendar.due.extended':
    '{round}. Decision {decision} moved it from {day}, which decision {before} had set.',
  'calendar.amendments': 'Last day for amendments: {symbol}',
  'calendar.amendments.text': '{title}. Meeting {meeting}. Set by decision {decision}.',
  'calendar.vote': 'Written procedure {number} closes',
  'calendar.vote.text': '{round}. Opened by decision {decision}.',
  'calendar.category.meeting': 'Meeting',
  'calendar.category.due': 'Last day',
  'done.calendarMade': 'The address stands below.',
  'done.calendarEnded': 'The address works no more.',
} as const;

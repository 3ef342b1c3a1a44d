import { useView } from '../view.js';

export interface ShownNotice {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly where: string | null;
}

/** What the reader of a text has to say about it, in the order of the text. */
export function NoticeList({ notices }: { notices: readonly ShownNotice[] }) {
  const { say } = useView();
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={`${notice.rule} ${notice.where} ${notice.message}`} className={notice.severity}>
          <b>{say(`severity.${notice.severity}`)}.</b> {notice.message}
          {notice.where ? <span className="quiet small"> · {notice.where}</span> : null}
        </li>
      ))}
    </ul>
  );
}

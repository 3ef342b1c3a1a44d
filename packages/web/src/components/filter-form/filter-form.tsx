import { useView } from '../view.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly any: string;
  readonly choices: readonly Choice[];
}

/** Filters that live in the address: a plain form by GET, so that a filtered list can be sent to somebody. */
export function FilterForm({ address, filters }: { address: string; filters: readonly Filter[] }) {
  const { say, to, language } = useView();
  const active = filters.some((f) => f.chosen);
  const chosenLanguage = to(address).includes('lang=');
  return (
    <form className="filters" method="get" action={address} aria-label={say('filter.label')}>
      <div className="fields">
        {filters.map((filter) => (
          <div key={filter.name}>
            <label htmlFor={`f-${filter.name}`}>{filter.label}</label>
            <select id={`f-${filter.name}`} name={filter.name} defaultValue={filter.chosen ?? ''}>
              <option value="">{filter.any}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div className="do">
        {chosenLanguage ? <input type="hidden" name="lang" value={language} /> : null}
        <button type="submit" className="first">
          {say('filter.apply')}
        </button>
        {active ? <a href={to(address)}>{say('filter.clear')}</a> : null}
      </div>
    </form>
  );
}

import { createContext, useContext } from 'react';

/** What a form of the workspace knows when it is shown: again after a refusal, with what was typed and what was wrong. */
export interface FormState {
  /** Stands in every form of the session. */
  readonly token: string;
  /** Makes the id that lets a form be done once. */
  readonly newOnce: () => string;
  readonly address: string;
  /** The act that was refused, null on a first look. */
  readonly refusedAct: string | null;
  /** Tells two forms of the same act on one page apart: the value of their hidden field `which`. */
  readonly refusedWhich: string | null;
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  /** Sentences by field; "" holds what is about the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
}

export const FormContext = createContext<FormState>({
  ...{ token: '', newOnce: () => '', address: '', refusedAct: null, refusedWhich: null },
  ...{ given: {}, errors: {} },
});
export const useFormState = (): FormState => useContext(FormContext);

/** Of the form that a field stands in: whether it is the one that came back. */
export const OwnFormContext = createContext<{ readonly prefix: string; readonly isRefused: boolean }>({
  prefix: '',
  isRefused: false,
});

/** The id, the value and the error of one field. */
export function useField(name: string, value: string | readonly string[] = '') {
  const { given, errors } = useFormState();
  const { prefix, isRefused } = useContext(OwnFormContext);
  const error = isRefused ? errors[name] : undefined;
  return {
    id: `${prefix}${name}`,
    value: isRefused && name in given ? (given[name] ?? '') : value,
    error,
  };
}

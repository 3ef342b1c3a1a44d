import type { ReactNode } from 'react';
import { useView } from '../view.js';
import { useField } from './form-state.js';

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}

interface Described {
  readonly id: string;
  readonly hasHint: boolean;
  readonly error: string | undefined;
}

const describedBy = ({ id, hasHint, error }: Described) =>
  [hasHint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

function Around({
  id,
  label,
  hint,
  error,
  isOptional,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'isOptional'> & {
  readonly id: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}) {
  const { say } = useView();
  return (
    <div className={error ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="optional"> {say('form.optional')}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error-line" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'url';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly size?: number;
  readonly lang?: string;
}

export function TextField({ name, label, hint, isOptional, value, type = 'text', ...rest }: TextFieldProps) {
  const field = useField(name, value);
  const described = describedBy({ ...field, hasHint: hint !== undefined });
  return (
    <Around {...{ label, hint, isOptional }} id={field.id} error={field.error}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : String(field.value)}
        aria-describedby={described}
        aria-invalid={field.error ? true : undefined}
        {...rest}
      />
    </Around>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly lang?: string;
  readonly autoComplete?: 'off';
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

export function TextArea({
  name,
  label,
  hint,
  isOptional,
  value,
  rows = 5,
  data = {},
  ...rest
}: TextAreaProps) {
  const field = useField(name, value);
  return (
    <Around {...{ label, hint, isOptional }} id={field.id} error={field.error}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={String(field.value)}
        aria-describedby={describedBy({ ...field, hasHint: hint !== undefined })}
        aria-invalid={field.error ? true : undefined}
        {...rest}
        {...data}
      />
    </Around>
  );
}

export interface Option {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface SelectProps extends FieldProps {
  readonly value?: string;
  readonly options: readonly (Option & { readonly label: string })[];
  /** The line for no choice; without it the first option is chosen. */
  readonly none?: string;
}

export function Select({ name, label, hint, isOptional, value, options, none }: SelectProps) {
  const field = useField(name, value);
  return (
    <Around {...{ label, hint, isOptional }} id={field.id} error={field.error}>
      <select
        id={field.id}
        name={name}
        defaultValue={String(field.value)}
        aria-describedby={describedBy({ ...field, hasHint: hint !== undefined })}
        aria-invalid={field.error ? true : undefined}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

export interface ChoicesProps extends FieldProps {
  readonly value?: string | readonly string[];
  readonly options: readonly Option[];
  /** Several may be ticked. */
  readonly isSeveral?: boolean;
}

/** A group of round or square boxes under one legend. */
export function Choices({
  name,
  label,
  hint,
  isOptional,
  value = '',
  options,
  isSeveral = false,
}: ChoicesProps) {
  const { say } = useView();
  const field = useField(name, value);
  const chosen = Array.isArray(field.value) ? field.value : [field.value];
  return (
    <fieldset
      className={field.error ? 'field is-wrong' : 'field'}
      aria-describedby={describedBy({ ...field, hasHint: hint !== undefined })}
    >
      <legend>
        {label}
        {isOptional ? <span className="optional"> {say('form.optional')}</span> : null}
      </legend>
      {hint ? (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="error-line" id={`${field.id}-error`}>
          {field.error}
        </p>
      ) : null}
      {options.map((option, place) => {
        const id = place === 0 ? field.id : `${field.id}-${place}`;
        return (
          <div className="choice" key={option.value}>
            <input
              id={id}
              type={isSeveral ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint ? (
              <p className="hint" id={`${id}-hint`}>
                {option.hint}
              </p>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** One box. */
export function Tick({ name, label, hint, value = '' }: FieldProps & { readonly value?: string }) {
  const field = useField(name, value);
  return (
    <div className={field.error ? 'field is-wrong' : 'field'}>
      {field.error ? (
        <p className="error-line" id={`${field.id}-error`}>
          {field.error}
        </p>
      ) : null}
      <div className="choice">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={field.value === 'yes'}
          aria-describedby={describedBy({ ...field, hasHint: hint !== undefined })}
        />
        <label htmlFor={field.id}>{label}</label>
        {hint ? (
          <p className="hint" id={`${field.id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export function FileField({
  name,
  label,
  hint,
  isOptional,
  accept,
}: FieldProps & { readonly accept?: string }) {
  const field = useField(name);
  return (
    <Around {...{ label, hint, isOptional }} id={field.id} error={field.error}>
      <input
        id={field.id}
        type="file"
        name={name}
        accept={accept}
        aria-describedby={describedBy({ ...field, hasHint: hint !== undefined })}
        aria-invalid={field.error ? true : undefined}
      />
    </Around>
  );
}

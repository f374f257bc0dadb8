import type { LocalText } from '@zero-visit/shared-types';
import { Select } from 'antd';
import { useLanguage } from '../../texts/language';

/** Something of the catalogue that can be chosen, and whose it is. */
export type Choice = {
  readonly code: string;
  readonly name: LocalText;
  readonly department: LocalText;
};

type Props = {
  from: readonly Choice[];
  placeholder: string;
  /** These three come from the form's item around it. */
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
};

/** Chooses one thing of the catalogue, each under its department. */
export function ChooseByDepartment({ from, ...field }: Props) {
  const language = useLanguage();
  const departments = new Set(from.map(({ department }) => department[language]));
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...departments].map((department) => ({
        label: department,
        title: department,
        options: from
          .filter((each) => each.department[language] === department)
          .map(({ code, name }) => ({ value: code, label: name[language] })),
      }))}
    />
  );
}

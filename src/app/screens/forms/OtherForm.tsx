import type { ReactNode } from 'react';
import type { FormOf, FormPlace } from '../../places.ts';
import { AppealForm } from './AppealForm.tsx';
import { AttendanceForm } from './AttendanceForm.tsx';
import { CourtDecidesForm } from './CourtDecidesForm.tsx';
import { DetentionForm } from './DetentionForm.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { EventForm } from './EventForm.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { FiledMotionForm } from './FiledMotionForm.tsx';
import { MissionForm } from './MissionForm.tsx';

const forms: Record<FormOf, (props: { place: FormPlace }) => ReactNode> = {
  event: EventForm,
  detention: DetentionForm,
  evidence: EvidenceForm,
  document: DocumentForm,
  appeal: AppealForm,
  mission: MissionForm,
  attendance: AttendanceForm,
  'filed-motion': FiledMotionForm,
  'court-decides': CourtDecidesForm,
};

/** The form of an entry that is reached from a part of its case. */
export function OtherForm({ place }: { place: FormPlace }) {
  const Form = forms[place.of];
  return <Form place={place} />;
}

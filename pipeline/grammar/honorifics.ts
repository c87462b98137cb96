/** Before a person’s name in lists of participants, which mix the languages of delegations. */
export const MEMBER =
  /^(?:\*\s*)?(?:(?:Mr|Ms|Mrs|Miss|Mme|Mlle|Mx|Sr|Sra|Srta|Dr|Prof|Amb)\b\.?|M\.|[HS]\.\s?E\.)/;

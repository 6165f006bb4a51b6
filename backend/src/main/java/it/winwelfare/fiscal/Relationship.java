package it.winwelfare.fiscal;

/** Who somebody is to the employee. Beside the employee, the persons of art. 433 of the civil code. */
public enum Relationship {
    /** The employee. */
    SELF,
    /** Husband or wife, not legally separated; also the partner of a civil union (L. 76/2016 art. 1 c. 20). */
    SPOUSE,
    /** Son or daughter, also adopted, recognised or in foster care. */
    CHILD,
    /** Father or mother, also adoptive. */
    PARENT,
    /** Brother or sister, also of one parent. */
    SIBLING,
    /** Grandson or granddaughter. */
    GRANDCHILD,
    /** Grandfather or grandmother. */
    GRANDPARENT,
    /** Father- or mother-in-law. */
    PARENT_IN_LAW,
    /** Son- or daughter-in-law. */
    CHILD_IN_LAW,
    /** Whoever else art. 433 names: the nearest further descendants or ancestors. */
    OTHER_ART_433
}

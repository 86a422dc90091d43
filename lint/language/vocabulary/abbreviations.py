"""Abbreviations of English news that end in a full stop, by what may follow them."""

from __future__ import annotations

NEVER_ENDS = frozenset(
    """
    mr mrs ms rs tbsp tbsps ltn messrs mme mlle dr prof rev fr hon rt pres gov lt lieut col gen capt cmdr maj sgt cpl pvt spec spc adm brig insp det supt
    sen rep reps sens govs gens profs revs attys cllr cllrs amb atty asst assoc dir drs ext adj appr prev st ste sta sto brgy mt ft fig figs no nos reg regs ch res circ paras sched vol vols pp ed eds trans cf vs v viz aka eq eqs
    thos wm chas jas geo robt arcmin arcsec
    approx est incl excl attrib ca c al e.g i.e eg ie diam pl pls exec av jl
    """.split()
)
"""A word always follows: a name, a number, an example. A full stop behind one of these ends no sentence. ("no" counts
only before a number, "st" and "ft" only before a capital; see sentences.py.)"""

STATES = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
    tenn tex va vt wash wis wyo
    """.split()
)
"""American states as datelines and addresses shorten them; words of other meaning when in lower case."""

COUNTIES = frozenset(
    """
    beds berks bucks cambs glos hants herts lancs leics lincs middx northants northumb notts oxon staffs warks wilts
    worcs yorks
    """.split()
)
"""Counties of England as they are shortened; some are words of other meaning when in lower case."""

MAY_END = (
    STATES
    | COUNTIES
    | frozenset(
        """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    admin oper tech hons intl misc cong spons prox inc ltd pty corp bancorp co bros config llc plc cie dept govt dist univ assn bldg ave blvd rd hwy jr sr esq ph.d m.d b.a m.a b.sc m.sc d.c
    illus dia abs
    a.m p.m a.d b.c b.c.e c.e etc et.al min max sec hr hrs yr yrs lt-yrs wks mos info feat in ft lb lbs oz kg km mi yd mph
    u.s u.k u.n e.u u.s.a u.a.e n.y l.a
    """.split()
    )
)
"""May close a sentence; what follows decides."""

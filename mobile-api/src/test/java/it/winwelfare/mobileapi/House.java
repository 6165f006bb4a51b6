package it.winwelfare.mobileapi;

import it.winwelfare.identity.MachineClients;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import java.util.Map;

/**
 * One of each: a company, somebody who works there, a provider, an Alleanza, and all that is theirs. The Ambito and the ATS are not of
 * one house, since theirs is the whole network.
 *
 * @param users who signs in for each role
 * @param ids what stands in addresses, by its kind
 */
record House(Map<Role, UserView> users, MachineClients.Created machine, Map<What, String> ids) {

    /** What an address may name. */
    enum What {
        COMPANY,
        EMPLOYEE,
        RELATIVE,
        PLAN,
        ALLOCATION,
        IMPORT,
        MACHINE,
        TRANSFER,
        HR,
        HR_INVITED,
        VOUCHER,
        PROVIDER,
        SELLER,
        SELLER_INVITED,
        OFFER,
        OFFER_VERSION,
        REDEMPTION,
        STATEMENT,
        ALLIANCE,
        ALLIANCE_SLUG,
        LEAD,
        DIRECTOR,
        DIRECTOR_INVITED,
        LINE,
        PROJECT,
        JOIN_REQUEST,
        COUNTER_LOCK,
        SCAN_CONFLICT,
        TILL
    }

    String id(What what) {
        return ids.get(what);
    }
}

package it.winwelfare.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class NavTests {

    private static final Frame FRAME = new Frame(new MockHttpServletResponse());

    private static final Nav NAV = Nav.of("home", "/azienda", "people", "/azienda/persone", "plans", "/azienda/piani");

    @Test
    void marksThePageItself() {
        assertThat(NAV.at("/azienda/persone")).extracting(NavItem::current).containsExactly(null, "page", null);
    }

    @Test
    void marksTheEntryAboveADeeperPage() {
        assertThat(NAV.at("/azienda/persone/importa"))
                .extracting(NavItem::current)
                .containsExactly(null, "true", null);
    }

    @Test
    void marksNothingForAPathThatOnlyBeginsAlike() {
        assertThat(NAV.at("/aziendale")).extracting(NavItem::current).containsOnlyNulls();
    }

    @Test
    void refusesAKeyWithoutAPath() {
        assertThatThrownBy(() -> Nav.of("home")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWayLeadsFromTheAreasHomeOverTheCurrentEntry() {
        assertThat(FRAME.trail(NAV.at("/azienda/persone/importa"), null))
                .extracting(Crumb::href)
                .containsExactly("/azienda", "/azienda/persone");
        assertThat(FRAME.trail(NAV.at("/azienda/persone"), null))
                .extracting(Crumb::href)
                .containsExactly("/azienda");
        assertThat(FRAME.trail(NAV.at("/azienda"), null)).isEmpty();
    }
}

package it.winwelfare.mobileapi;

import it.winwelfare.mobileapi.ApiWorld.Shop;
import it.winwelfare.mobileapi.ApiWorld.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody with money in the wallet and somebody at a counter, each with a token. */
@ApiTest
abstract class CounterStory {

    @Autowired
    ApiWorld world;

    @Autowired
    Client client;

    @Autowired
    MockMvc mvc;

    Worker worker;
    Shop shop;

    /** The token of who buys. */
    String mine;

    /** The token of who takes vouchers. */
    String theirs;

    @BeforeEach
    void signIn() {
        worker = world.workerWithMoney();
        shop = world.shop();
        mine = world.token(worker.user());
        theirs = world.token(shop.user());
    }
}
